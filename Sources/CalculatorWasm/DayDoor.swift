#if arch(wasm32)
  import TradeAssurance

  /// The day in input text 0.
  @_expose(wasm, "parseDay")
  @_cdecl("parseDay")
  func parseDay(length: Int32) -> Int32 {
    buffer.clearResults()
    let field = Field(0, try Day(input: 0, length: length))
    guard let day = field.value else { return field.code }
    put(day)
    return 0
  }

  /// The day of that number: its text and its weekday.
  @_expose(wasm, "day")
  @_cdecl("day")
  func day(number: Int32) -> Int32 {
    buffer.clearResults()
    let field = Field(0, try computedDay(number))
    guard let day = field.value else { return field.code }
    put(day)
    return 0
  }

  /// The days from the first day to the second.
  @_expose(wasm, "daysBetween")
  @_cdecl("daysBetween")
  func daysBetween(first: Int32, second: Int32) -> Int32 {
    second &- first
  }

  /// The day by which the result of an application is typically there, which was submitted on the day of input text 0.
  @_expose(wasm, "review")
  @_cdecl("review")
  func review(submittedLength: Int32) -> Int32 {
    buffer.clearResults()
    let field = Field(0, try Day(input: 0, length: submittedLength))
    guard let submitted = field.value else { return field.code }
    let expected = Tables.current.applicationReview.after(submitted)
    buffer.put(submitted.number, at: 1)
    buffer.put(expected.number, at: 2)
    buffer.put(submitted.weekday.rawValue, at: 3)
    buffer.put(expected.weekday.rawValue, at: 4)
    buffer.put(submitted.text, at: 0)
    buffer.put(expected.text, at: 1)
    return 0
  }

  /// The year × 100 + month of the tables' edition.
  @_expose(wasm, "edition")
  @_cdecl("edition")
  func edition() -> Int32 {
    let edition = Tables.current.edition
    return edition.year &* 100 &+ edition.month
  }

  private func put(_ day: Day) {
    buffer.put(day.number, at: 1)
    buffer.put(day.weekday.rawValue, at: 2)
    buffer.put(day.text, at: 0)
  }

  /// A day that was typed, or computed from one that was: up to two years after the last.
  func computedDay(_ number: Int32) throws(Refusal) -> Day {
    let day = Day(number: number)
    guard day >= .earliest && day <= .latest + 731 else { throw Refusal(code: InvalidDay.year.rawValue) }
    return day
  }
#endif
