import Diagnostics

/// What an image's address asks for: a picture or an embed.
enum EmbedRequest {
  case picture
  case embed(Embed.Kind)
  /// An address in the form of an embed that does not exist.
  case unknown(scheme: String, name: String)

  /// - Parameter path: the article's path below `content/`.
  init(url: String, path: String, references: References) {
    let scheme = AddressScheme(of: url).name
    if let scheme, url.hasPrefix(scheme + ":"), !Self.webSchemes.contains(scheme) {
      let name = String(url.dropFirst(scheme.count + 1))
      self =
        references.embed(scheme: scheme, name: name).map(Self.embed) ?? .unknown(scheme: scheme, name: name)
    } else if scheme == nil, url.hasSuffix(".csv"),
      let file = ContentPath.resolved(ContentPath.decoded(url), from: path)
    {
      self = .embed(.csv(path: file))
    } else {
      self = .picture
    }
  }

  private static let webSchemes: Set<String> = ["http", "https", "data", "javascript", "file", "vbscript"]
}

extension References {
  func unknownEmbed(_ scheme: String, _ name: String) -> (message: String, hint: String) {
    if ["fact", "figure"].contains(scheme) {
      return ("'\(scheme):' is not a picture", "write it without '!'")
    }
    let schemes = embeds.reduce(into: ["table"]) { if !$0.contains($1.scheme) { $0.append($1.scheme) } }
    guard schemes.contains(scheme) else {
      let nearest = Suggestion.nearest(to: scheme, among: schemes.sorted())
      let others = schemes.dropLast().map { "'\($0):'" }.joined(separator: ", ")
      let choice = (others.isEmpty ? "" : "\(others) or ") + "'\(schemes[schemes.count - 1]):'"
      return (
        "there is no embed '\(scheme):'", nearest.map { "did you mean '\($0):'?" } ?? "write \(choice)"
      )
    }
    let names =
      scheme == "table"
      ? (edition.listings.keys + ["facts"]).sorted() : embeds.filter { $0.scheme == scheme }.map(\.name)
    let nearest = Suggestion.nearest(to: name, among: names)
    return (
      "there is no \(scheme) '\(name)'",
      nearest.map { "did you mean '\(scheme):\($0)'?" } ?? "write one of \(names.joined(separator: ", "))"
    )
  }

  fileprivate func embed(scheme: String, name: String) -> Embed.Kind? {
    switch (scheme, name) {
    case ("table", "facts"): .facts
    case ("table", _): edition.listings[name].map { _ in .table(name) }
    default: embeds.first { $0.scheme == scheme && $0.name == name }.map(Embed.Kind.named)
    }
  }
}
