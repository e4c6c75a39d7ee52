#if !hasFeature(Embedded)
  /// A credit or debit card that buyers may pay with; the raw value is its name.
  ///
  /// Source: "Which buyer payment methods are accepted?"
  public enum Card: String, CaseIterable, Sendable {
    /// The card `Visa`. The cards are in the source's order.
    case visa = "Visa"
    case mastercard = "Mastercard"
    case americanExpress = "American Express"
  }
#endif
