enum QueryKind: UInt8, Named {
  case fee, price, review, days, deadlines

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
