import Days

/// The kinds of values that a file may state, each with its key.
public enum FactKind: String, CaseIterable, Sendable {
  case percent, money, days, businessDays, dayOfCase, date

  /// A value of this kind as an author writes it in `facts.yml`.
  public var example: String {
    switch self {
    case .percent: "percent: 2.9"
    case .money: "money: 12.50"
    case .days: "days: 30"
    case .businessDays: "businessDays: 2"
    case .dayOfCase: "dayOfCase: 31"
    case .date: "date: 2026-03-08"
    }
  }

  /// The value that a text states, without its unit; nil if it states none. An amount is in `currency`.
  public func value(of text: String, _ currency: Currency) -> FactValue? {
    switch self {
    case .percent: return DecimalText.hundredths(of: text).map { .percent(hundredths: $0) }
    case .money:
      guard let hundredths = DecimalText.hundredths(of: text), currency.hasCents || hundredths % 100 == 0
      else { return nil }
      return .money(hundredths: hundredths, currency)
    case .days: return Self.number(text, from: 0).map { .days($0) }
    case .businessDays: return Self.number(text, from: 0).map { .businessDays($0) }
    case .dayOfCase: return Self.number(text, from: 1).map { .dayOfCase($0) }
    // The reader of the file says how a day is written, whatever is wrong.
    case .date: return (try? Day(parsing: text.utf8)).map { .date($0) }
    }
  }

  private static func number(_ text: String, from first: Int32) -> Int32? {
    Int32(text).flatMap { (first...100_000).contains($0) && text.allSatisfy(\.isNumber) ? $0 : nil }
  }
}

extension DecimalText {
  /// The hundredths of a number as people write it: `1,234.5`, `1 234.50`, `.5`, `5.`; nil for any other text and above
  /// ten thousand million.
  static func hundredths(of text: String) -> Int64? {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let decimals = parts.count > 1 ? parts[1] : ""
    guard let whole = whole(parts[0]), decimals.count <= 2, decimals.allSatisfy(\.isDigit) else { return nil }
    guard !(whole.isEmpty && decimals.isEmpty), whole.count <= 11 else { return nil }
    let hundredths = Int64(whole + decimals + String(repeating: "0", count: 2 - decimals.count))
    return hundredths.flatMap { $0 <= largest ? $0 : nil }
  }

  private static let largest: Int64 = 1_000_000_000_000

  /// The digits of a whole number, which may be grouped in threes by commas or spaces.
  private static func whole(_ text: Substring) -> String? {
    guard let separator = text.first(where: { !$0.isDigit }) else { return String(text) }
    let groups = text.split(separator: separator, omittingEmptySubsequences: false)
    guard ", \u{A0}\u{2007}\u{2009}\u{202F}".contains(separator), (1...3).contains(groups[0].count),
      groups.dropFirst().allSatisfy({ $0.count == 3 }), groups.joined().allSatisfy(\.isDigit)
    else { return nil }
    return groups.joined()
  }
}
