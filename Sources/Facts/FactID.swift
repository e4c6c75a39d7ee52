/// The stable name of a fact, written after `fact:` in articles.
public struct FactID: Hashable, Comparable, Sendable, RawRepresentable, ExpressibleByStringLiteral {
  /// Lowercase letters, digits and hyphens, as in `transaction-fee`.
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  public init(stringLiteral name: String) {
    rawValue = name
  }

  /// Its anchor on the page of all facts.
  package var anchor: String { "fact-\(rawValue)" }

  /// By name.
  public static func < (first: FactID, second: FactID) -> Bool {
    first.rawValue < second.rawValue
  }
}
