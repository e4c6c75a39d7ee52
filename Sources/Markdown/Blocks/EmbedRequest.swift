import Diagnostics

/// The meaning of an image's address: a picture or an embed.
struct EmbedRequest {
  private let scheme: String?
  private let name: String
  /// Nil if the scheme is an embed's but the name is unknown.
  let kind: Embed.Kind?

  private static let schemes: [String: @Sendable (String) -> Embed.Kind?] = [
    "table": { TableName($0).map(Embed.Kind.table) },
    "calculator": { CalculatorName(rawValue: $0).map(Embed.Kind.calculator) },
    "diagram": { DiagramName(rawValue: $0).map(Embed.Kind.diagram) },
  ]

  private static func names(of scheme: String) -> [String] {
    switch scheme {
    case "table": TableName.all
    case "calculator": CalculatorName.allCases.map(\.rawValue)
    default: DiagramName.allCases.map(\.rawValue)
    }
  }

  /// - Parameter path: of the article, below `content/`.
  init(url: String, path: String) {
    let parts = url.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    if parts.count == 2, AddressScheme(of: url).name == parts[0], !Self.webSchemes.contains(parts[0]) {
      scheme = parts[0]
      name = parts[1]
      kind = Self.schemes[parts[0]]?(parts[1])
    } else if url.hasSuffix(".csv"), AddressScheme(of: url).name == nil,
      let file = ContentPath.resolved(ContentPath.decoded(url), from: path)
    {
      scheme = "csv"
      name = url
      kind = .csv(path: file)
    } else {
      scheme = nil
      name = url
      kind = nil
    }
  }

  private static let webSchemes: Set<String> = ["http", "https", "data", "javascript", "file", "vbscript"]

  var isPicture: Bool { scheme == nil }

  func unknown(in source: SourceFile, at range: Range<Int>) -> Diagnostic {
    guard let scheme, Self.schemes[scheme] != nil else {
      let nearest = Suggestion.nearest(to: scheme ?? "", among: Self.schemes.keys.sorted())
      return Diagnostic(
        .unknownEmbed, in: source, at: range, "there is no embed '\(scheme ?? ""):'",
        hint: nearest.map { "did you mean '\($0):'?" } ?? "write 'table:', 'calculator:' or 'diagram:'")
    }
    let names = Self.names(of: scheme)
    return Diagnostic(
      .unknownEmbed, in: source, at: range, "there is no \(scheme) '\(name)'",
      hint: Suggestion.nearest(to: name, among: names).map { "did you mean '\(scheme):\($0)'?" }
        ?? "write one of \(names.joined(separator: ", "))")
  }
}
