extension Day {
  /// The last year that can be typed.
  static var lastTypedYear: Int32 { 2199 }
  /// The last year of a day computed from a typed one.
  static var lastComputedYear: Int32 { 2201 }

  /// Parses a day as people type and paste it: `YYYY-MM-DD`, surrounded by any spaces and invisible
  /// characters.
  ///
  /// - Parameter lastYear: the last accepted year.
  /// - Throws: `.dayMissing` if nothing is visible, else the first of `.notADay`, `.yearOutOfRange`,
  ///   `.noSuchMonth` and `.noSuchDay`.
  public init(parsing text: Span<UInt8>) throws(ErrorCode) {
    try self.init(parsing: text, lastYear: Self.lastTypedYear)
  }

  /// Parses a day that may have been computed, up to the end of the last computed year.
  static func computed(parsing text: Span<UInt8>) throws(ErrorCode) -> Day {
    try Day(parsing: text, lastYear: lastComputedYear)
  }

  @inline(never)  // one copy, for the size of the browser's module
  private init(parsing text: Span<UInt8>, lastYear: Int32) throws(ErrorCode) {
    let digits = try Self.digits(of: text)
    let (year, month, day) = (digits / 10_000, digits / 100 % 100, digits % 100)
    guard year >= 2000 && year <= lastYear else { throw .yearOutOfRange }
    guard month >= 1 && month <= 12 else { throw .noSuchMonth }
    guard day >= 1 && day <= Self.length(ofMonth: month, year: year) else { throw .noSuchDay }
    self.init(year: year, month: month, day: day)
  }

  /// The digits of a text of the form `YYYY-MM-DD` as one number.
  private static func digits(of text: Span<UInt8>) throws(ErrorCode) -> Int32 {
    var characters = TypedCharacters()
    guard var character = characters.nextVisible(in: text) else { throw .dayMissing }
    var number: Int32 = 0
    for place in 0..<10 {
      if place == 4 || place == 7 {
        guard character == "-" else { throw .notADay }
      } else {
        guard let digit = character.digit else { throw .notADay }
        number = number &* 10 &+ digit
      }
      if place < 9 {
        guard let next = characters.next(in: text) else { throw .notADay }
        character = next
      }
    }
    guard characters.nextVisible(in: text) == nil else { throw .notADay }
    return number
  }
}
