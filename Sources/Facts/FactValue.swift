import Days

/// The value of a fact. All its wordings follow from it.
public enum FactValue: Hashable, Sendable {
  /// A percentage in hundredths of a percent: 250 is 2.5%.
  case percent(hundredths: Int64)
  /// An amount in hundredths of the currency's unit, not negative: 150 US dollars is US$1.50.
  case money(hundredths: Int64, Currency)
  /// A number of calendar days, not negative.
  case days(Int32)
  /// A number of days from Monday to Friday, not negative.
  case businessDays(Int32)
  /// The number of a day of a case, from 1: 31 is the 31st day.
  case dayOfCase(Int32)
  case date(Day)
  /// A number of things, not negative. The unit is a word as in texts, such as `million` or `years`. Days, money and
  /// percent have their own cases.
  case count(Int64, of: String)
  /// The parts of a list, at least one. No part contains a comma or ` and `.
  case words([String])

  var isZero: Bool {
    switch self {
    case .percent(let number), .money(let number, _), .count(let number, _): number == 0
    case .days(let number), .businessDays(let number): number == 0
    case .dayOfCase, .date, .words: false
    }
  }

  /// All ways to write the value, without duplicates. The build fills in the first.
  public var wordings: [String] {
    switch self {
    case .percent(let hundredths): Self.percent(hundredths)
    case .money(let hundredths, let currency): Self.money(hundredths, currency)
    case .days(let count): Self.days(count, "day") + Self.weeks(count)
    case .businessDays(let count): Self.days(count, "business day")
    case .dayOfCase(let number): Self.dayOfCase(number)
    // `July 25, 2019`, `25 July 2019`, `2019-07-25`
    case .date(let day): [day.shown, "\(day.date.day) \(day.date.monthName) \(day.date.year)", day.text]
    // `6 million`, `six million`; from 1,000 on also without a comma, as in `1200 sellers`
    case .count(let count, let unit):
      (Self.numbers(count) + (count >= 1_000 ? ["\(count)"] : [])).map { "\($0) \(unit)" }
    case .words(let parts): Self.list(parts)
    }
  }

  /// The wordings of a percentage: `3%`, `3 percent`, `three percent`.
  private static func percent(_ hundredths: Int64) -> [String] {
    let number = DecimalText.brief(hundredths)
    return ["\(number)%", "\(number) percent"] + inWords(hundredths: hundredths).map { "\($0) percent" }
  }

  /// The wordings of an amount: `US$1`, `$1`, `1 US dollar`, `one US dollar`, `US$1.00`, `$1.00`, `1 dollar`,
  /// `one dollar`, `a dollar`, `USD 1`, `1 USD`.
  private static func money(_ hundredths: Int64, _ currency: Currency) -> [String] {
    let isWhole = hundredths % 100 == 0
    let cents = DecimalText.cents(hundredths)
    let brief = isWhole ? (hundredths / 100).magnitude.grouped : cents
    let code = currency.code
    guard let words = currency.words else {
      return ["\(code) \(brief)", "\(brief) \(code)"] + (isWhole ? ["\(code) \(cents)"] : [])
    }
    let signs = [words.sign, words.shortSign].compactMap(\.self)
    let plural = hundredths == 100 ? "" : words.plural
    let name = words.name + plural
    let shortName = words.shortName.map { $0 + plural }
    let number = inWords(hundredths: hundredths)
    var wordings = signs.map { $0 + brief } + ["\(brief) \(name)"] + number.map { "\($0) \(name)" }
    if isWhole, words.hasCents { wordings += signs.map { $0 + cents } }
    if let shortName {
      wordings += ["\(brief) \(shortName)"] + number.map { "\($0) \(shortName)" }
    }
    if hundredths == 100 { wordings.append("a \(shortName ?? name)") }
    if words.sign != "\(code) " { wordings.append("\(code) \(brief)") }
    return wordings + ["\(brief) \(code)"]
  }

  /// The wordings of a number of days: `7 days`, `seven days`, `7-day`, `seven-day`; `a day`.
  private static func days(_ count: Int32, _ name: String) -> [String] {
    let numbers = numbers(Int64(count))
    let hyphened = name.split(separator: " ").joined(separator: "-")
    let names = count == 1 ? name : name + "s"
    return numbers.map { "\($0) \(names)" } + numbers.map { "\($0)-\(hyphened)" }
      + (count == 1 ? ["a \(name)"] : [])
  }

  /// The wordings of days that are whole weeks: `2 weeks`, `two weeks`; `a week`.
  private static func weeks(_ days: Int32) -> [String] {
    guard days > 0, days % 7 == 0 else { return [] }
    let (count, name) = (Int64(days / 7), days == 7 ? "week" : "weeks")
    return numbers(count).map { "\($0) \(name)" } + (count == 1 ? ["a week"] : [])
  }

  /// The wordings of a day of a case: `31st day`, `day 31`, `31st`, `thirty-first day`.
  private static func dayOfCase(_ number: Int32) -> [String] {
    let ordinal = NumberWords.ordinalDigits(number)
    let words = NumberWords.ordinal(number).map { ["\($0) day"] } ?? []
    return ["\(ordinal) day", "day \(number)", ordinal] + words
  }

  /// The wordings of a list: `Visa, Mastercard`, `Visa and Mastercard`.
  private static func list(_ parts: [String]) -> [String] {
    guard let last = parts.last, parts.count > 1 else { return [parts.joined()] }
    return [
      parts.joined(separator: ", "), "\(parts.dropLast().joined(separator: ", ")) and \(last)",
    ]
  }

  /// A number in digits and, below one hundred, in words.
  private static func numbers(_ number: Int64) -> [String] { [number.magnitude.grouped] + inWords(number) }

  private static func inWords(_ number: Int64) -> [String] {
    Int32(exactly: number).flatMap(NumberWords.cardinal).map { [$0] } ?? []
  }

  /// A number given in hundredths, in words; empty unless it is a whole number below one hundred.
  private static func inWords(hundredths: Int64) -> [String] {
    hundredths % 100 == 0 ? inWords(hundredths / 100) : []
  }
}

extension FactValue {
  /// Whether a text can state this value: the only number in the text, in digits or words, is the value's. Only zero
  /// and a list of words can be stated without a number.
  public func isStated(by text: String) -> Bool {
    let (digits, words) = (Self.digits(in: text), Self.numberWords(in: text))
    if case .words = self { return !text.isEmpty }
    if digits.isEmpty, words.isEmpty { return isZero && !text.isEmpty }
    return wordings.contains { wording in
      let own = Self.digits(in: wording)
      return digits.isEmpty
        ? words == Self.numberWords(in: wording)
        : digits.sorted() == own.sorted() || digits.joined() == own.joined()
    }
  }

  /// The numbers of a text that are in digits, without zeros in front.
  private static func digits(in text: String) -> [String] {
    text.split { !$0.isDigit }.map { String($0.drop { $0 == "0" }) }
  }

  private static func numberWords(in text: String) -> [Int32] {
    text.lowercased().split { !$0.isLetter }.compactMap { TextShape.numbers[String($0)] }
  }
}

/// Decimal numbers in hundredths as texts.
enum DecimalText {
  /// The shortest text without a comma: `3`, `2.5`, `0.05`.
  static func brief(_ hundredths: Int64) -> String {
    let (whole, rest) = (hundredths / 100, hundredths % 100)
    guard rest != 0 else { return "\(whole)" }
    return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// A text with two decimals and grouped digits: `1,049.50`.
  static func cents(_ hundredths: Int64) -> String {
    "\((hundredths / 100).magnitude.grouped).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}
