import Days

/// A question to a calculator, as in `fee?amount=10`: its kind, and the values of its fields, with defaults for the
/// missing ones. A required field is used only after a value was read.
struct Query: ~Copyable {
  private(set) var kind = QueryKind.fee
  private(set) var amount = Money.zero
  private(set) var net = Money.zero
  private(set) var tax = Money.zero
  private(set) var withdrawals = WithdrawalCount.none
  private(set) var submitted = Day.earliest
  private(set) var from = Day.earliest
  private(set) var to = Day.earliest
  private(set) var applied = Day.earliest
  private(set) var events = ListedEvents()
  private(set) var today = Day.earliest
  /// A bit for each field that the query names.
  private var named: UInt16 = 0
  /// A bit for each field that is not empty.
  private var given: UInt16 = 0
  private var eventFields = 0

  /// Reads a decoded query. Returns whether each field is valid on its own.
  mutating func read(_ text: Span<UInt8>, _ errors: inout some (QueryErrorList & ~Copyable)) -> Bool {
    var reader = QueryReader()
    guard let kind = QueryKind(named: text.extracting(reader.name(of: text))) else {
      errors.append(QueryError(code: .unknownQuery))
      return false
    }
    self.kind = kind
    var isAccepted = true
    while let (name, value) = reader.next(in: text) {
      guard let refusal = read(text.extracting(name), text.extracting(value)) else { continue }
      isAccepted = false
      errors.append(refusal)
      // Reading stops after these errors, so that the length of an answer is limited.
      if refusal.code == .unknownField || refusal.code == .repeatedField || refusal.code == .tooManyEvents {
        return false
      }
    }
    var raw: UInt8 = 0
    while let field = QueryField(rawValue: raw) {
      if field.belongs(to: kind), given & field.bit == 0, let error = field.absence {
        isAccepted = false
        errors.append(QueryError(code: error, field: field.name))
      }
      raw &+= 1
    }
    return isAccepted
  }

  private mutating func read(_ name: Span<UInt8>, _ value: Span<UInt8>) -> QueryError? {
    guard let field = QueryField(named: name), field.belongs(to: kind) else {
      return QueryError(code: .unknownField)
    }
    guard named & field.bit == 0 || field == .event else { return QueryError(code: .repeatedField) }
    named |= field.bit
    let place = eventFields
    if field == .event { eventFields &+= 1 }
    if TypedCharacters.isEmpty(value) { return nil }
    given |= field.bit
    do throws(ErrorCode) {
      try parse(value, of: field, place: place)
      return nil
    } catch {
      let hasPlace = field == .event && error != .tooManyEvents
      return QueryError(code: error, field: field.name, event: hasPlace ? place : nil)
    }
  }

  /// Parses the value of a field, which is not empty. `place` is that of an event among the event fields.
  private mutating func parse(_ text: Span<UInt8>, of field: QueryField, place: Int) throws(ErrorCode) {
    switch field {
    case .amount: amount = try Money(parsingPositive: text)
    case .net: net = try Money(parsingPositive: text)
    case .tax: tax = try Money(parsing: text)
    case .withdrawals: withdrawals = try WithdrawalCount(parsing: text)
    case .submitted: submitted = try Day(typed: text)
    case .from: from = try Day(typed: text, lastYear: Day.lastComputedYear)
    case .to: to = try Day(typed: text, lastYear: Day.lastComputedYear)
    case .applied: applied = try Day(typed: text)
    case .event: try events.append(parsing: text, place: place)
    case .today: today = try Day(typed: text)
    }
  }
}
