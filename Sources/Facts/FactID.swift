/// The stable name of a fact, written after `fact:` in articles.
public struct FactID: Hashable, Comparable, Sendable, RawRepresentable, ExpressibleByStringLiteral {
  /// The name: lowercase letters, digits and hyphens, as in `transaction-fee`.
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }

  public init(stringLiteral name: String) { rawValue = name }

  /// The anchor of the fact on the page of all facts.
  package var anchor: String { "fact-\(rawValue)" }

  /// Orders facts by their names.
  public static func < (first: FactID, second: FactID) -> Bool { first.rawValue < second.rawValue }
}
