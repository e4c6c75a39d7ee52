/// An ASCII name of the contract: of a query, a field, an event, a status or an error.
///
/// It takes one word of memory instead of a `StaticString`'s three, which makes the browser's module smaller.
/// Unchecked, because the compiler does not know that the bytes of a literal never change.
public struct Name: ExpressibleByStringLiteral, @unchecked Sendable {
  private let start: UnsafePointer<UInt8>

  /// The name as a literal.
  public init(stringLiteral text: StaticString) {
    start = text.utf8Start
  }

  /// The byte at that place; 0 after the last. Do not read beyond that 0.
  subscript(place: Int) -> UInt8 {
    start[place]
  }

  /// Whether the bytes are exactly this name.
  @inline(never)  // one copy, for the size of the browser's module
  func matches(_ bytes: Span<UInt8>) -> Bool {
    var place = 0
    while place < bytes.count {
      // A shorter name ends with 0, which no name contains.
      guard self[place] != 0, bytes[place] == self[place] else { return false }
      place &+= 1
    }
    return self[place] == 0
  }
}

/// What the contract knows by its name: the cases of an enum, numbered from 0.
protocol Named: RawRepresentable<UInt8> {
  var name: Name { get }
}

extension Named {
  /// The one of that name; nil when there is none.
  init?(named name: Span<UInt8>) {
    var raw: UInt8 = 0
    while let one = Self(rawValue: raw) {
      if one.name.matches(name) {
        self = one
        return
      }
      raw &+= 1
    }
    return nil
  }
}
