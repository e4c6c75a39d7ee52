import Days

extension Money {
  /// Parses an amount from zero to `Money.largest` as people type and paste it. Throws the first of the amount's
  /// errors in the order of `ErrorCode`.
  ///
  /// Invisible characters are dropped. S is a space and D a digit. I is `D+`, or groups of three digits after
  /// the first group, separated by single commas or single S. N is one of `I`, `I.`, `I.D{1,2}`, `.D{1,2}`. C
  /// is one of `US$`, `US $`, `$`, `USD`. The text is `S* (C S*)? N (S* C)? S*` with at most one C.
  @inline(never)  // one copy, for the size of the browser's module
  public init(parsing text: Span<UInt8>) throws(ErrorCode) {
    var parser = MoneyParser()
    var characters = TypedCharacters()
    while let character = characters.next(in: text) {
      if !character.isInvisible { parser.read(character) }
    }
    self = try parser.finish()
  }

  /// Parses an amount of at least one cent. Throws `.amountTooSmall` for less, else as `init(parsing:)`.
  init(parsingPositive text: Span<UInt8>) throws(ErrorCode) {
    try self.init(parsing: text)
    guard self >= .cent else { throw .amountTooSmall }
  }
}

/// Reads an amount character by character and stores the first error.
private struct MoneyParser {
  private enum Part { case start, whole, decimals, end }
  /// The kind of the character before the current one, spaces aside.
  private enum Token { case none, digit, point, comma, currency, other }

  private var part = Part.start
  private var last = Token.none
  /// The number of spaces since the last token, and the last of these spaces.
  private var spaces = 0
  private var space: UInt32 = 0
  /// How much of a currency such as `US$` or `US $` has been read: its first letter, both letters, or a space too.
  private var letters = 0
  /// Whether an `e` after a digit has just been read.
  private var isAfterE = false

  private var cents: Int64 = 0
  private var hasDigits = false
  private var decimals = 0
  private var currencies = 0
  /// The separator of groups; 0 if there is only one group.
  private var separator: UInt32 = 0
  /// The number of digits since the last separator.
  private var group = 0

  private var commas = 0
  private var digitsAfterComma = 0
  private var isMoreAfterComma = false
  private var isSpaceBetweenDigits = false
  private var isMalformed = false
  private var refusal: ErrorCode?

  mutating func read(_ character: TypedCharacter) {
    if letters > 0, isCurrency(goingOnWith: character) { return }
    if character.isSpace {
      spaces &+= 1
      space = character.code
      isAfterE = false
      return
    }
    if let digit = character.digit {
      read(digit)
    } else {
      readSign(character)
    }
    spaces = 0
  }

  mutating func finish() throws(ErrorCode) -> Money {
    if letters > 0 { refuse(.notAnAmount) }
    if part == .whole { endGroups() }
    guard last != .none || refusal != nil else { throw .amountMissing }
    if let code = verdict() { throw code }
    for _ in decimals..<2 { append(0) }
    guard cents <= Money.largest.cents else { throw .amountTooLarge }
    return Money(cents: cents)
  }

  private mutating func verdict() -> ErrorCode? {
    if !hasDigits, (refusal ?? .twoCurrencies).rawValue >= ErrorCode.twoCurrencies.rawValue {
      return .digitsMissing
    }
    guard isMalformed || refusal != nil else { return nil }
    if commas == 1 && digitsAfterComma <= 2 && !isMoreAfterComma { refuse(.commaIsNoDecimalPoint) }
    if isSpaceBetweenDigits { refuse(.spaceInAmount) }
    return refusal ?? .notAnAmount
  }

  /// Stores an error, unless an error that comes first in the order of the codes is stored.
  private mutating func refuse(_ code: ErrorCode) {
    if let refusal, refusal.rawValue < code.rawValue { return }
    refusal = code
  }

  private mutating func read(_ digit: Int32) {
    if isAfterE { refuse(.exponent) }
    isAfterE = false
    if last == .digit && spaces > 0 { isSpaceBetweenDigits = true }
    if spaces > 0 || last == .currency { isMoreAfterComma = true }
    digitsAfterComma &+= 1
    switch part {
    case .start: part = .whole
    case .whole where spaces == 1 && space != 0x09 && space != 0x0A && last == .digit: separate(by: space)
    case .whole where spaces == 0: break
    case .decimals where spaces == 0: break
    case .whole, .decimals, .end: readSecondNumber()
    }
    if part == .decimals {
      decimals &+= 1
      if decimals == 3 { refuse(.centsHaveTwoDigits) }
    } else {
      group &+= 1
    }
    append(digit)
    hasDigits = true
    last = .digit
  }

  /// Starts a second number after the amount has ended. Its digits are still checked for errors.
  private mutating func readSecondNumber() {
    if part == .whole { endGroups() }
    isMalformed = true
    part = .whole
    group = 0
  }

  private mutating func readSign(_ character: TypedCharacter) {
    isAfterE = false
    switch character.code {
    case 0x2E: readPoint()
    case 0x2C: readComma()
    case 0x24: readCurrency()
    case 0x55, 0x75: letters = 1
    case 0x2D, 0x2212: readOther(.minusSign)
    case 0x2B: readOther(.plusSign)
    case 0x80...: readOther(.foreignCharacter)
    default:
      isAfterE = character.code | 0x20 == 0x65 && last == .digit && spaces == 0
      readOther(.notAnAmount)
    }
  }

  private mutating func readOther(_ code: ErrorCode) {
    refuse(code)
    last = .other
  }

  private mutating func readPoint() {
    if part == .decimals || part == .end || part == .whole && spaces > 0 { isMalformed = true }
    if part == .whole { endGroups() }
    isMoreAfterComma = true
    part = .decimals
    decimals = 0
    last = .point
  }

  private mutating func readComma() {
    commas &+= 1
    digitsAfterComma = 0
    isMoreAfterComma = false
    if part == .whole && spaces == 0 && last == .digit {
      separate(by: 0x2C)
    } else {
      misplaceGroups(0x2C)
    }
    last = .comma
  }

  private mutating func readCurrency() {
    if part == .whole { endGroups() }
    if part != .start { part = .end }
    currencies &+= 1
    if currencies == 2 { refuse(.twoCurrencies) }
    last = .currency
  }

  /// Whether the character continues `US` to `US$`, `US $` or `USD`; otherwise the letters are not a currency.
  private mutating func isCurrency(goingOnWith character: TypedCharacter) -> Bool {
    switch (letters, character.code) {
    case (1, 0x53), (1, 0x73): letters = 2
    case (2, _) where character.isSpace: letters = 3
    case (2, 0x24), (2, 0x44), (2, 0x64), (3, 0x24):
      letters = 0
      readCurrency()
    default:
      letters = 0
      readOther(.notAnAmount)
      return false
    }
    return true
  }

  /// Ends a group of digits at a separator.
  private mutating func separate(by sign: UInt32) {
    if separator == 0 ? group > 3 : separator != sign { misplaceGroups(sign) }
    if separator != 0 && group != 3 { misplaceGroups(separator) }
    separator = sign
    group = 0
  }

  private mutating func endGroups() {
    if separator != 0 && group != 3 { misplaceGroups(separator) }
    separator = 0
  }

  private mutating func misplaceGroups(_ sign: UInt32) {
    isMalformed = true
    if sign == 0x2C { refuse(.commaGroupsThreeDigits) }
  }

  /// Appends a digit. Beyond the largest amount the sum stays too large instead of overflowing.
  private mutating func append(_ digit: Int32) {
    if cents <= Money.largest.cents { cents = cents &* 10 &+ Int64(digit) }
  }
}
