import Diagnostics

/// The scheme of an address, as a browser reads it.
struct AddressScheme {
  private let url: String
  /// The scheme in lower case, without the colon; nil for a relative address.
  let name: String?
  /// Whether the address has control characters or spaces, which can make a browser read another scheme.
  let hasControls: Bool

  init(of url: String) {
    self.url = url
    let bytes = url.utf8
    var text = url
    hasControls = text.withUTF8 { $0.first == 0x20 || $0.contains { $0 < 0x20 || $0 == 0x7F } }
    guard hasControls || bytes.first == 0x2F || url.firstOffset(ofByte: UInt8(ascii: ":")) != nil else {
      name = nil
      return
    }
    let cleaned = bytes.filter { $0 > 0x20 && $0 != 0x7F }
    let end = cleaned.firstIndex { [UInt8(ascii: ":"), 0x2F, 0x3F, 0x23].contains($0) }
    guard let end, cleaned[end] == UInt8(ascii: ":") else {
      name = cleaned.starts(with: [0x2F, 0x2F]) ? "https" : nil
      return
    }
    name = String(decoding: cleaned[..<end], as: UTF8.self).lowercased()
  }

  /// Harmless schemes that lead out of the site.
  fileprivate static let outside: Set<String> = ["http", "https", "mailto", "tel"]

  var isOfWeb: Bool { name == "http" || name == "https" }
  var isDangerous: Bool { hasControls || name.map { !Self.outside.contains($0) } ?? false }

  func findings(in source: SourceFile, at place: LinkPlace) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if isIncomplete {
      found.append(
        Diagnostic(
          .incompleteLink, in: source, at: place.whole,
          url.isEmpty ? "the link has no address" : "the address '\(url)' leads nowhere",
          hint: url.isEmpty
            ? "write the path of an article, as in '[text](article.md)'"
            : "write the whole address, as in 'https://example.com/'"))
    }
    if isDangerous {
      let nearest = name.flatMap { Suggestion.nearest(to: $0, among: ["fact", "figure"]) }
      found.append(
        Diagnostic(
          .error("dangerous-link", mayWait: true), in: source, at: place.target,
          hasControls
            ? "the link has a control character in its address"
            : "the link has the scheme '\(name ?? "")', which is not allowed",
          hint: nearest.map { "did you mean '\($0):'?" }
            ?? "link to an article, or to an address that starts with 'https:', 'mailto:' or 'tel:'"))
    }
    return found
  }

  /// Whether the address is empty, or has a scheme but no host, no mail address and no telephone number.
  private var isIncomplete: Bool {
    guard let colon = url.firstOffset(ofByte: UInt8(ascii: ":")) else { return url.isEmpty }
    let (scheme, rest) = (url.prefix(colon).lowercased(), url.utf8.dropFirst(colon + 1))
    guard ["http", "https"].contains(scheme) else {
      return rest.isEmpty && ["mailto", "tel"].contains(scheme)
    }
    let host = rest.dropFirst(2).first
    return !rest.starts(with: "//".utf8) || host.map { "/?#:".utf8.contains($0) } ?? true
  }
}

extension String {
  /// Whether the text is an address with a scheme that may lead out of the site.
  package var leadsOutside: Bool { AddressScheme(of: self).name.map(AddressScheme.outside.contains) ?? false }

  /// The full address for `www.help.example` or `ask@help.example`; nil for other texts.
  package var withMeantScheme: String? {
    if hasPrefix("www.") { return "https://\(self)" }
    return contains("@") && !contains(where: { "/:?#".contains($0) }) ? "mailto:\(self)" : nil
  }
}
