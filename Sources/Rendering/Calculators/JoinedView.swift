/// A view with the names of two: what several views share stands in one of its own. A name that both have is the
/// first's.
struct JoinedView<First: View, Second: View>: View {
  enum Key: RawRepresentable, CaseIterable, Sendable {
    case first(First.Key)
    case second(Second.Key)

    init?(rawValue: String) {
      if let key = First.Key(rawValue: rawValue) {
        self = .first(key)
      } else if let key = Second.Key(rawValue: rawValue) {
        self = .second(key)
      } else {
        return nil
      }
    }

    var rawValue: String {
      switch self {
      case .first(let key): key.rawValue
      case .second(let key): key.rawValue
      }
    }

    static var allCases: [Key] {
      First.Key.allCases.map { .first($0) }
        + Second.Key.allCases.filter { First.Key(rawValue: $0.rawValue) == nil }.map { .second($0) }
    }
  }

  private let first: First
  private let second: Second

  init(_ first: First, _ second: Second) {
    self.first = first
    self.second = second
  }

  func value(of key: Key) -> ViewValue {
    switch key {
    case .first(let key): first.value(of: key)
    case .second(let key): second.value(of: key)
    }
  }

  static func shape(of key: Key) -> ViewShape {
    switch key {
    case .first(let key): First.shape(of: key)
    case .second(let key): Second.shape(of: key)
    }
  }
}
