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
    /// As in `US dollar`.
    let name: String
    /// As in `dollar`.
    var shortName: String?
    /// What the names of many end with.
    var plural = "s"
    var hasCents = true
  }

  /// Nil for currencies that are written only with their code.
  var words: Words? { Self.known[code] }

  /// Whether it has a smaller unit.
  public var hasCents: Bool { words?.hasCents ?? true }

  private static let known: [String: Words] = [
    "USD": Words(sign: "US$", shortSign: "$", name: "US dollar", shortName: "dollar"),
    "CAD": Words(sign: "CA$", shortSign: "C$", name: "Canadian dollar", shortName: "dollar"),
    "AUD": Words(sign: "A$", shortSign: "AU$", name: "Australian dollar", shortName: "dollar"),
    "EUR": Words(sign: "€", name: "euro"),
    "GBP": Words(sign: "£", name: "pound"),
    "JPY": Words(sign: "¥", name: "yen", plural: "", hasCents: false),
    "CNY": Words(sign: "CN¥", shortSign: "¥", name: "yuan", plural: ""),
    "CHF": Words(sign: "CHF ", name: "Swiss franc", shortName: "franc"),
    "INR": Words(sign: "₹", name: "rupee"),
  ]
}
