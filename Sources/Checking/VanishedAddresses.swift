import Diagnostics
import Markdown
import SiteModel

extension SiteCheck {
  private static let vanishedAddress = DiagnosticCode("vanished-address", .warning)
  private static let unreadAddress = DiagnosticCode("unread-address", .warning)
  private static let vanishedAnchor = DiagnosticCode("vanished-anchor", .warning)

  /// Every published address and anchor still exists or has an alias. Unpublished articles count too, so that
  /// the record never breaks just because a day has passed.
  static let vanishedAddresses = SiteCheck.ofSite("vanished addresses") { site in
    // The addresses and aliases of an unreadable article are unknown.
    guard let record = site.structure.addressRecord,
      !site.articles.contains(where: { $0.state == .unreadable })
    else { return [] }
    let owners = owners(in: site)
    let anchors = PageAnchors(of: site)
    let unread = record.unread.map {
      Diagnostic(
        unreadAddress, in: record.source, at: $0, "the line is not an address",
        hint: "start it with '/', as in '/fees/form.pdf', or remove it")
    }
    let files = Set(site.structure.assets.map { "/\($0.output)" })
    func gone(_ entry: AddressRecord.Entry, _ code: DiagnosticCode, _ what: String, hint: String)
      -> Diagnostic
    {
      Diagnostic(code, in: record.source, at: entry.range, "\(what) has disappeared", hint: hint)
    }
    return unread
      + record.entries.compactMap { entry in
        guard let owner = owners[entry.permalink] else {
          if entry.anchor != nil || files.contains(ContentPath.decoded(entry.permalink)) { return nil }
          return gone(
            entry, vanishedAddress,
            "the address '\(entry.permalink)' of '\(ContentPath.root)\(entry.article)'",
            hint:
              "add 'aliases: [\(entry.permalink)]' to the article that replaced it, or remove the line to drop this address"
          )
        }
        guard let anchor = entry.anchor, !anchors.has(anchor, on: owner) else { return nil }
        return gone(
          entry, vanishedAnchor, "the anchor '#\(anchor)' of '\(site.articles[owner].source.path)'",
          hint:
            "add 'aliases: [\"#\(anchor)\": …]' with the heading's current anchor to the article, or remove the line to drop this anchor"
        )
      }
  }

  private static func owners(in site: Site) -> [String: Int] {
    var owners: [String: Int] = [:]
    for (index, article) in site.articles.enumerated() {
      owners[article.permalink.path] = index
      for alias in article.frontMatter.aliases where owners[alias.value.key] == nil {
        owners[alias.value.key] = index
      }
    }
    return owners
  }
}
