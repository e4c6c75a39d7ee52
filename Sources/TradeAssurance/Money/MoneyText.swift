import Days

extension ASCIIOutput where Self: ~Copyable {
  /// Appends an amount in the form that JSON and the browser's number formatter read: `1049.00`, `-0.52`.
  @inline(never)
  mutating func append(_ money: Money) {
    if money.cents < 0 { append("-") }
    append(money.cents.magnitude / 100)
    append(".")
    append(money.cents.magnitude % 100, width: 2)
  }
}

#if !hasFeature(Embedded)
  extension Money {
    /// The amount in the form that JSON and the browser's number formatter read: `1049.00`, `-0.52`.
    public var text: String {
      var text = ""
      text.append(self)
      return text
    }
  }
#endif
