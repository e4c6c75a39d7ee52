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

  /// The error of a missing field; nil if the field has a default.
  var absence: ErrorCode? {
    switch self {
    case .amount, .net: .amountMissing
    case .submitted, .from, .to, .applied, .today: .dayMissing
    case .tax, .withdrawals, .event: nil
    }
  }
}

/// The values of a query's fields, with defaults for the missing ones. A required field is used only after a
/// value was read.
struct QueryFields {
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

  /// Parses the value of a field, which is not empty.
  ///
  /// - Parameter place: the place of an event among the query's event fields.
  mutating func read(_ field: QueryField, _ text: Span<UInt8>, place: Int) throws(ErrorCode) {
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
