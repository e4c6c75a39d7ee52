import Diagnostics

/// The meaning of an image's address: a picture or an embed.
struct EmbedRequest {
  private let scheme: String?
  private let name: String
  /// Nil if an embed has this scheme, but none has this name.
  let kind: Embed.Kind?

  private let references: References

  /// - Parameter path: of the article, below `content/`.
  init(url: String, path: String, references: References) {
    self.references = references
    let parts = url.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    if parts.count == 2, AddressScheme(of: url).name == parts[0], !Self.webSchemes.contains(parts[0]) {
      scheme = parts[0]
      name = parts[1]
      kind = references.embed(scheme: parts[0], name: parts[1])
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
    let schemes = references.embedSchemes
    if let scheme, ["fact", "figure"].contains(scheme) {
      return Diagnostic(
        .unknownEmbed, in: source, at: range, "'\(scheme):' is not a picture", hint: "write it without '!'")
    }
    guard let scheme, schemes.contains(scheme) else {
      let nearest = Suggestion.nearest(to: scheme ?? "", among: schemes.sorted())
      let others = schemes.dropLast().map { "'\($0):'" }.joined(separator: ", ")
      let choice = (others.isEmpty ? "" : "\(others) or ") + "'\(schemes[schemes.count - 1]):'"
      return Diagnostic(
        .unknownEmbed, in: source, at: range, "there is no embed '\(scheme ?? ""):'",
        hint: nearest.map { "did you mean '\($0):'?" } ?? "write \(choice)")
    }
    let names = references.embedNames(of: scheme)
    return Diagnostic(
      .unknownEmbed, in: source, at: range, "there is no \(scheme) '\(name)'",
      hint: Suggestion.nearest(to: name, among: names).map { "did you mean '\(scheme):\($0)'?" }
        ?? "write one of \(names.joined(separator: ", "))")
  }
}

extension References {
  /// In the order in which the rules name them.
  fileprivate var embedSchemes: [String] {
    embeds.reduce(into: ["table"]) { schemes, embed in
      if !schemes.contains(embed.scheme) { schemes.append(embed.scheme) }
    }
  }

  fileprivate func embedNames(of scheme: String) -> [String] {
    guard scheme != "table" else { return (edition.listings.keys + ["facts"]).sorted() }
    return embeds.filter { $0.scheme == scheme }.map(\.name)
  }

  fileprivate func embed(scheme: String, name: String) -> Embed.Kind? {
    switch (scheme, name) {
    case ("table", "facts"): .facts
    case ("table", _): edition.listings[name].map { _ in .table(name) }
    default: embeds.first { $0.scheme == scheme && $0.name == name }.map(Embed.Kind.named)
    }
  }
}
