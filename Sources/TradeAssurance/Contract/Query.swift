import Days

enum QueryKind: UInt8, Named {
  case fee, price, review, days, deadlines

  static var names: Name { "fee price review days deadlines" }
}

/// A field of a query. Missing required fields are reported in this order.
enum QueryField: UInt8, Named {
  case amount, net, tax, withdrawals, submitted, from, to, applied, event, today

  static var names: Name { "amount net tax withdrawals submitted from to applied event today" }

  func belongs(to kind: QueryKind) -> Bool {
    switch self {
    case .amount, .tax: kind == .fee
    case .net: kind == .price
    case .withdrawals: kind == .fee || kind == .price
    case .submitted: kind == .review
    case .from, .to: kind == .days
    case .applied, .event, .today: kind == .deadlines
    }
  }

  /// A bit for each field.
  var bit: UInt16 { 1 << rawValue }

  /// The error of a missing field; nil if the field has a default.
  var absence: ErrorCode? {
    switch self {
    case .amount, .net: .amountMissing
    case .submitted, .from, .to, .applied, .today: .dayMissing
    case .tax, .withdrawals, .event: nil
    }
  }
}

/// A question to a calculator, as in `fee?amount=10`: its kind, and the values of its fields, with defaults for the
/// missing ones. A required field is used only after a value was read.
struct Query: ~Copyable {
  private(set) var kind = QueryKind.fee
  private(set) var order = Order()
  private(set) var net = Money.zero
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
    case .amount: order.amount = try Money(parsingPositive: text)
    case .net: net = try Money(parsingPositive: text)
    case .tax: order.tax = try Money(parsing: text)
    case .withdrawals: order.withdrawals = try WithdrawalCount(parsing: text)
    case .submitted: submitted = try Day(typed: text)
    case .from: from = try Day(typed: text, lastYear: Day.lastComputedYear)
    case .to: to = try Day(typed: text, lastYear: Day.lastComputedYear)
    case .applied: applied = try Day(typed: text)
    case .event: try events.append(parsing: text, place: place)
    case .today: today = try Day(typed: text)
    }
  }
}

extension Day {
  /// Parses a day of a query.
  @inline(never)  // one copy, for the size of the browser's module
  init(typed text: Span<UInt8>, lastYear: Int32 = Day.lastTypedYear) throws(ErrorCode) {
    do throws(InvalidDay) {
      try self.init(parsing: text, lastYear: lastYear)
    } catch {
      // The errors of a day have the same order in both lists.
      throw ErrorCode(rawValue: ErrorCode.dayMissing.rawValue &+ error.rawValue) ?? .notADay
    }
  }
}
