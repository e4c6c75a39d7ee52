/// A reason why a text is not a day. If several apply, the first counts.
public enum InvalidDay: UInt8, Error, CaseIterable, Sendable {
  /// The text has nothing visible.
  case missing
  /// The text does not have the form `YYYY-MM-DD`, as in `26-1-1`.
  case notADay
  /// The year is before 2000, or after the last accepted one.
  case yearOutOfRange
  /// There is no such month, as in `2026-13-01`.
  case noSuchMonth
  /// The month has no such day, as in `2026-02-29`.
  case noSuchDay
}

extension Day {
  /// The last year that can be typed.
  package static var lastTypedYear: Int32 { 2199 }
  /// The last year of a day computed from a typed day.
  package static var lastComputedYear: Int32 { 2201 }

  /// Parses a day up to `lastYear` as people type and paste it: `YYYY-MM-DD`, surrounded by any spaces and invisible
  /// characters. Throws the reason why the text is not a day.
  @inline(never)  // one copy, for the size of the browser's module
  package init(parsing text: Span<UInt8>, lastYear: Int32 = Day.lastTypedYear) throws(InvalidDay) {
    let digits = try Self.digits(of: text)
    let (year, month, day) = (digits / 10_000, digits / 100 % 100, digits % 100)
    guard year >= 2000 && year <= lastYear else { throw .yearOutOfRange }
    guard month >= 1 && month <= 12 else { throw .noSuchMonth }
    guard day >= 1 && day <= Self.length(ofMonth: month, year: year) else { throw .noSuchDay }
    self.init(year: year, month: month, day: day)
  }

  /// The digits of a text of the form `YYYY-MM-DD` as one number.
  private static func digits(of text: Span<UInt8>) throws(InvalidDay) -> Int32 {
    var characters = TypedCharacters()
    var next = characters.nextVisible(in: text)
    guard next != nil else { throw .missing }
    var number: Int32 = 0
    for place in 0..<10 {
      let isHyphen = place == 4 || place == 7
      guard let character = next, isHyphen ? character.code == 0x2D : character.digit != nil else {
        throw .notADay
      }
      if let digit = character.digit { number = number &* 10 &+ digit }
      next = place < 9 ? characters.next(in: text) : characters.nextVisible(in: text)
    }
    guard next == nil else { throw .notADay }
    return number
  }
}

#if !hasFeature(Embedded)
  extension Day {
    /// Parses a day as people type and paste it.
    public init(parsing text: some Sequence<UInt8>) throws(InvalidDay) {
      try self.init(parsing: Array(text).span)
    }
  }

  extension InvalidDay {
    /// The problem and the fix in one sentence.
    public var message: String {
      switch self {
      case .missing: "No day is given: write one as YYYY-MM-DD, such as 2026-03-01."
      case .notADay: "This is not a day: write year, month and day as YYYY-MM-DD, such as 2026-03-01."
      case .yearOutOfRange:
        "The year is out of range: write a day from \(Day.earliest.text) to \(Day.latest.text)."
      case .noSuchMonth: "There is no such month: write one from 01 to 12."
      case .noSuchDay: "That date doesn’t exist: check the day."
      }
    }
  }
#endif
