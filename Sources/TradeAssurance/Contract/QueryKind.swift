enum QueryKind: UInt8 {
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

  /// The kind of that name; nil if there is none.
  init?(named name: Span<UInt8>) {
    var raw: UInt8 = 0
    while let kind = Self(rawValue: raw) {
      if kind.name.matches(name) {
        self = kind
        return
      }
      raw &+= 1
    }
    return nil
  }
}
