#if !hasFeature(Embedded)

  extension Money {
    /// The amount as pages show it: `US$1,049.00`, `−US$0.52`.
    public var shown: String {
      let rest = cents.magnitude % 100
      return "\(cents < 0 ? "−" : "")US$\((cents.magnitude / 100).grouped).\(rest < 10 ? "0" : "")\(rest)"
    }
  }

  extension EditionMonth {
    /// The edition's name: `2026-11`.
    public var name: String { "\(year)-\(month < 10 ? "0" : "")\(month)" }
  }

  /// A credit or debit card that buyers may pay with, by its name. Source: "Which buyer payment methods are accepted?"
  public enum Card: String, CaseIterable, Sendable {
    /// The card `Visa`. The cards are in the source's order.
    case visa = "Visa"
    case mastercard = "Mastercard"
    case americanExpress = "American Express"
  }
#endif
