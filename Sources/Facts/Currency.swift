/// A currency by its code of three capital letters (ISO 4217).
public struct Currency: Hashable, Sendable {
  public let code: String

  public static let usDollar = Currency("USD")

  public init(_ code: String) { self.code = code }

  /// The signs and names with which English texts write an amount. A currency without a sign has its code instead.
  struct Words {
    let sign: String
    /// A shorter sign; nil if none is used, or if another currency uses it.
    var shortSign: String?
    /// The names, as in `US dollar` and `dollar`.
    let name: String
    var shortName: String?
    /// The ending of the names for more than one.
    var plural = "s"
    var hasCents = true
  }

  /// The words of the currency; nil if it is written only with its code.
  var words: Words? { Self.known[code] }

  /// Whether the currency has a smaller unit.
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
