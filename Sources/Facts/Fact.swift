import Days

/// One figure that an article may quote.
public struct Fact: Hashable, Sendable {
  public let id: FactID
  /// A short name of the figure.
  public let title: String
  /// The heading under which the page of all facts lists the fact; empty for none.
  public let group: String
  /// A few words that tell equal figures apart, as in `of each order`; empty where none are needed.
  public let qualifier: String
  /// One sentence that says what the figure means.
  public let meaning: String
  /// The place in the source that states the figure.
  public let source: String
  /// The day on which somebody last compared the fact with its source.
  public let checked: Day
  public let value: FactValue
  /// All accepted texts: the wordings of the value, then further wordings of this fact. The build fills in the first.
  public let wordings: [String]
  /// The edition of the tables or of the file that states the fact.
  public internal(set) var edition: String
  /// Texts that stated the figure formerly and are wrong now.
  public let former: [String]

  private let lowercased: Set<String>

  /// - Parameter further: other texts in which an article may quote the fact, as in `over 6 million`.
  public init(
    _ id: FactID, _ value: FactValue, title: String, group: String = "", qualifier: String = "",
    means meaning: String, source: String, checked: Day, edition: String = "", further: [String] = [],
    former: [String] = []
  ) {
    self.id = id
    self.value = value
    self.title = title
    self.group = group
    self.qualifier = qualifier
    self.meaning = meaning
    self.source = source
    self.checked = checked
    self.edition = edition
    self.former = former
    wordings = value.wordings + further
    lowercased = Set(wordings.map { $0.lowercased() })
  }

  /// The wording that the build fills in.
  public var text: String { wordings[0] }

  /// Whether an article may use this text; upper and lower case are equal.
  public func accepts(_ text: String) -> Bool { lowercased.contains(text.lowercased()) }

  /// The wording to write instead of a wrong text: the one that is most like it.
  public func wording(like text: String) -> String { exactWording(like: text) ?? self.text }

  /// The wording that differs from a text only in its numbers; nil if there is none.
  public func exactWording(like text: String) -> String? {
    if Self.isNothing(text) { return self.text }
    if case .words = value {
      return value.wordings.first { $0.contains(" and ") == text.contains(" and ") }
    }
    let shape = TextShape.shape(of: text)
    let shapes = wordings.map { ($0, TextShape.shape(of: $0)) }
    let nearest =
      shapes.first { $0.1 == shape }
      ?? shapes.first { $0.1.filter { $0 != "." } == shape.filter { $0 != "." } }
    return nearest?.0
  }

  /// Whether a text states a figure that is zero, as in `free` and `no hidden fees`.
  public static func isNothing(_ text: String) -> Bool {
    let text = text.lowercased()
    return text.hasPrefix("no ") || ["free", "none", "nothing"].contains(text)
  }
}

/// A wording without its numbers, months and plural endings: `5 days`, `30 days` and `1 day` have one shape.
enum TextShape {
  static func shape(of text: String) -> String {
    text.lowercased().split(separator: " ").map { word in
      word.split(separator: "-", omittingEmptySubsequences: false).map(shape).joined(separator: "-")
    }.joined(separator: " ").replacing("w-w", with: "w")
  }

  private static func shape(of word: Substring) -> String {
    if numbers[String(word)] != nil || months.contains(String(word)) { return "w" }
    let digits = word.filter { !$0.isNumber && $0 != "." && $0 != "," }
    if digits.count < word.count {
      let isOrdinal = ["st", "nd", "rd", "th"].contains(digits)
      return isOrdinal ? "0th" : "0" + digits + (word.contains(".") ? "." : "")
    }
    return word.count > 3 && word.hasSuffix("s") ? String(word.dropLast()) : String(word)
  }

  /// The numbers below one hundred by their words, as in `three` and `third`.
  static let numbers = Dictionary(
    NumberWords.range.flatMap { number in
      [NumberWords.cardinal(number), NumberWords.ordinal(number)].compactMap { $0.map { ($0, number) } }
    }
  ) { first, _ in first }

  private static let months = Set(
    (1...12).map { Day(year: 2000, month: $0, day: 1).date.monthName.lowercased() })
}
