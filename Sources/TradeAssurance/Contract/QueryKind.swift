/// What may be asked.
enum QueryKind: UInt8, Named {
  case fee, price, review, days, deadlines

  /// The query's stable name.
  var name: Name {
    switch self {
    case .fee: "fee"
    case .price: "price"
    case .review: "review"
    case .days: "days"
    case .deadlines: "deadlines"
    }
  }
}
