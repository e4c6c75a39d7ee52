/// A currency by its code of three capital letters (ISO 4217).
public struct Currency: Hashable, Sendable {
  public let code: String

  public static let usDollar = Currency("USD")

  public init(_ code: String) {
    self.code = code
  }

  /// How English texts write an amount. A currency without a sign has its code before the amount.
  struct Words {
    let sign: String
    /// A shorter sign; nil if there is none, or if another currency uses it.
    var shortSign: String?
    let names: (one: String, many: String)
    /// A shorter name, for one and for many.
    var shortNames: (one: String, many: String)?
    var hasCents = true
  }

  /// Nil for currencies that are written only with their code.
  var words: Words? { Self.known[code] }

  /// Whether it has a smaller unit.
  public var hasCents: Bool { words?.hasCents ?? true }

  private static let known: [String: Words] = [
    "USD": Words(
      sign: "US$", shortSign: "$", names: ("US dollar", "US dollars"), shortNames: ("dollar", "dollars")),
    "CAD": Words(
      sign: "CA$", shortSign: "C$", names: ("Canadian dollar", "Canadian dollars"),
      shortNames: ("dollar", "dollars")),
    "AUD": Words(
      sign: "A$", shortSign: "AU$", names: ("Australian dollar", "Australian dollars"),
      shortNames: ("dollar", "dollars")),
    "EUR": Words(sign: "€", names: ("euro", "euros")),
    "GBP": Words(sign: "£", names: ("pound", "pounds")),
    "JPY": Words(sign: "¥", names: ("yen", "yen"), hasCents: false),
    "CNY": Words(sign: "CN¥", shortSign: "¥", names: ("yuan", "yuan")),
    "CHF": Words(
      sign: "CHF ", names: ("Swiss franc", "Swiss francs"), shortNames: ("franc", "francs")),
    "INR": Words(sign: "₹", names: ("rupee", "rupees")),
  ]
}
