enum QueryKind: UInt8, Named {
  case fee, price, review, days, deadlines

  static var names: Name { "fee price review days deadlines" }
}
