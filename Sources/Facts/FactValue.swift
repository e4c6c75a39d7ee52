import Days

/// The value of a fact. All its wordings follow from it.
public enum FactValue: Hashable, Sendable {
  /// In hundredths of a percent: 250 is 2.5%.
  case percent(hundredths: Int64)
  /// In hundredths of the currency's unit, not negative: 150 US dollars is US$1.50.
  case money(hundredths: Int64, Currency)
  /// Calendar days, not negative.
  case days(Int32)
  /// Monday to Friday, not negative.
  case businessDays(Int32)
  /// The number of a day of a case, from 1: 31 is the 31st day.
  case dayOfCase(Int32)
  case date(Day)
  /// A number of things, not negative. The unit is as in texts, `million` or `years`; it is none of days, money or
  /// percent, which have their own kinds.
  case count(Int64, of: String)
  /// The parts of one list, at least one. No part has a comma or ` and `.
  case words([String])
}

/// A way to write a value.
public enum FactForm: String, CaseIterable, Sendable {
  /// `3%`, `US$1`, `7 days`, `31st day`, `July 25, 2019`, `6 million`, `Visa, Mastercard`: what the build fills in.
  case usual
  /// `3 percent`, `1 US dollar`
  case named
  /// `$1`
  case shortSign
  /// `US$1.00`
  case cents
  /// `$1.00`
  case shortCents
  /// `USD 1`
  case code
  /// `1 USD`
  case codeAfter
  /// `1 dollar`
  case shortName
  /// `three percent`, `one US dollar`, `seven days`, `thirty-first day`
  case words
  /// `one dollar`
  case shortWords
  /// `a dollar`, `a day`
  case article
  /// `7-day`
  case adjective
  /// `seven-day`
  case adjectiveInWords
  /// `2 weeks`
  case weeks
  /// `two weeks`
  case weeksInWords
  /// `a week`
  case aWeek
  /// `day 31`
  case dayNumber
  /// `31st`
  case ordinal
  /// `25 July 2019`
  case dayFirst
  /// `2019-07-25`
  case iso
  /// `1200 sellers`, without commas between the digits
  case plainDigits
  /// `Visa and Mastercard`
  case listWithAnd
}

extension FactValue {
  var isZero: Bool {
    switch self {
    case .percent(let number), .money(let number, _), .count(let number, _): number == 0
    case .days(let number), .businessDays(let number): number == 0
    case .dayOfCase, .date, .words: false
    }
  }

  /// The text of the value in a form; nil if the value does not have that form.
  public func wording(_ form: FactForm) -> String? {
    wordings.first { $0.form == form }?.text
  }

  /// The form in which a text states this value; nil if it does not. Upper and lower case are equal.
  public func form(of text: String) -> FactForm? {
    let text = text.lowercased()
    return wordings.first { $0.text.lowercased() == text }?.form
  }

  /// A way to write this value. No two texts of one value are equal.
  public typealias Wording = (form: FactForm, text: String)

  /// All ways to write the value; the first is what the build fills in.
  public var wordings: [Wording] {
    switch self {
    case .percent(let hundredths): Self.percent(hundredths)
    case .money(let hundredths, let currency): Self.money(hundredths, currency)
    case .days(let count): Self.days(count, "day") + Self.weeks(count)
    case .businessDays(let count): Self.days(count, "business day")
    case .dayOfCase(let number): Self.dayOfCase(number)
    case .date(let day): Self.date(day)
    case .count(let count, let unit): Self.count(count, unit)
    case .words(let parts): Self.list(parts)
    }
  }
}

// The wordings of each kind.
extension FactValue {
  private static func percent(_ hundredths: Int64) -> [Wording] {
    let number = DecimalText.brief(hundredths)
    return [(.usual, "\(number)%"), (.named, "\(number) percent")]
      + inWords(hundredths: hundredths, .words) { "\($0) percent" }
  }

  private static func money(_ hundredths: Int64, _ currency: Currency) -> [Wording] {
    let isWhole = hundredths % 100 == 0
    let brief = isWhole ? DecimalText.grouped(hundredths / 100) : DecimalText.cents(hundredths)
    let code = currency.code
    guard let words = currency.words else {
      let cents: [Wording] = isWhole ? [(.cents, "\(code) \(DecimalText.cents(hundredths))")] : []
      return [(.usual, "\(code) \(brief)"), (.codeAfter, "\(brief) \(code)")] + cents
    }
    var wordings: [Wording] = [(.usual, words.sign + brief)]
    if let short = words.shortSign { wordings.append((.shortSign, short + brief)) }
    let name = hundredths == 100 ? words.names.one : words.names.many
    let shortName = words.shortNames.map { hundredths == 100 ? $0.one : $0.many }
    wordings.append((.named, "\(brief) \(name)"))
    wordings += inWords(hundredths: hundredths, .words) { "\($0) \(name)" }
    if isWhole, words.hasCents {
      wordings.append((.cents, words.sign + DecimalText.cents(hundredths)))
      if let short = words.shortSign { wordings.append((.shortCents, short + DecimalText.cents(hundredths))) }
    }
    if let shortName {
      wordings.append((.shortName, "\(brief) \(shortName)"))
      wordings += inWords(hundredths: hundredths, .shortWords) { "\($0) \(shortName)" }
    }
    if hundredths == 100 { wordings.append((.article, "a \(shortName ?? name)")) }
    if words.sign != "\(code) " { wordings.append((.code, "\(code) \(brief)")) }
    return wordings + [(.codeAfter, "\(brief) \(code)")]
  }

  private static func days(_ count: Int32, _ name: String) -> [Wording] {
    let digits = DecimalText.grouped(Int64(count))
    let hyphened = name.split(separator: " ").joined(separator: "-")
    let names = count == 1 ? name : name + "s"
    return [(.usual, "\(digits) \(names)")] + inWords(Int64(count), .words) { "\($0) \(names)" }
      + [(.adjective, "\(digits)-\(hyphened)")]
      + inWords(Int64(count), .adjectiveInWords) { "\($0)-\(hyphened)" }
      + (count == 1 ? [(.article, "a \(name)")] : [])
  }

  private static func weeks(_ days: Int32) -> [Wording] {
    guard days > 0, days % 7 == 0 else { return [] }
    let (count, name) = (days / 7, days == 7 ? "week" : "weeks")
    return [(.weeks, "\(DecimalText.grouped(Int64(count))) \(name)")]
      + inWords(Int64(count), .weeksInWords) { "\($0) \(name)" }
      + (count == 1 ? [(.aWeek, "a week")] : [])
  }

  private static func dayOfCase(_ number: Int32) -> [Wording] {
    let ordinal = NumberWords.ordinalDigits(number)
    let words = NumberWords.ordinal(number).map { "\($0) day" }
    return [(.usual, "\(ordinal) day"), (.dayNumber, "day \(number)"), (.ordinal, ordinal)]
      + (words.map { [(.words, $0)] } ?? [])
  }

  private static func date(_ day: Day) -> [Wording] {
    let date = day.date
    return [
      (.usual, day.shown), (.dayFirst, "\(date.day) \(date.monthName) \(date.year)"), (.iso, day.text),
    ]
  }

  private static func count(_ count: Int64, _ unit: String) -> [Wording] {
    let digits = DecimalText.grouped(count)
    return [(.usual, "\(digits) \(unit)")]
      + inWords(count, .words) { "\($0) \(unit)" }
      + (count >= 1_000 ? [(.plainDigits, "\(count) \(unit)")] : [])
  }

  private static func list(_ parts: [String]) -> [Wording] {
    guard let last = parts.last, parts.count > 1 else { return [(.usual, parts.joined())] }
    return [
      (.usual, parts.joined(separator: ", ")),
      (.listWithAnd, "\(parts.dropLast().joined(separator: ", ")) and \(last)"),
    ]
  }

  /// A number below one hundred in words; nothing for any other.
  private static func inWords(_ number: Int64, _ form: FactForm, _ text: (String) -> String) -> [Wording] {
    Int32(exactly: number).flatMap(NumberWords.cardinal).map { [(form, text($0))] } ?? []
  }

  /// The same for hundredths, of which only whole numbers have words.
  private static func inWords(
    hundredths: Int64, _ form: FactForm, _ text: (String) -> String
  ) -> [Wording] {
    hundredths % 100 == 0 ? inWords(hundredths / 100, form, text) : []
  }
}

/// Decimal numbers in hundredths as texts.
enum DecimalText {
  /// `3`, `2.5`, `0.05`, without a comma.
  static func brief(_ hundredths: Int64) -> String {
    let (whole, rest) = (hundredths / 100, hundredths % 100)
    guard rest != 0 else { return "\(whole)" }
    return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// `1,049.50`
  static func cents(_ hundredths: Int64) -> String {
    "\(grouped(hundredths / 100)).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }

  /// `1,049`
  static func grouped(_ number: Int64) -> String { number.magnitude.grouped }
}
