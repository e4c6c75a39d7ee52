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
