#if !hasFeature(Embedded)
  /// A credit or debit card by which buyers may pay, under its own name.
  ///
  /// Source: "Which buyer payment methods are accepted?"
  public enum Card: String, CaseIterable, Sendable {
    /// The cards in the source's order.
    case visa = "Visa"
    case mastercard = "Mastercard"
    case americanExpress = "American Express"
  }
#endif
