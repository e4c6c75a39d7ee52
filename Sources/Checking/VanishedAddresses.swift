import Diagnostics
import Markdown
import SiteModel

extension SiteCheck {
  /// Every published address and anchor still exists or has an alias. Unpublished articles count too, so that
  /// the record never breaks just because a day has passed.
  static let vanishedAddresses = SiteCheck.ofSite("vanished addresses") { site in
    // The addresses and aliases of an unreadable article are unknown.
    guard let record = site.structure.addressRecord,
      !site.articles.contains(where: { $0.state == .unreadable })
    else { return [] }
    func finding(_ code: DiagnosticCode, _ line: Range<Int>, _ message: String, hint: String) -> Diagnostic {
      Diagnostic(code, in: record.source, at: line, message, hint: hint)
    }
    let anchors = PageAnchors(of: site)
    let files = Set(site.structure.assets.map { "/\($0.output)" })
    let vanished = record.entries.compactMap { entry -> Diagnostic? in
      let (address, page) = (entry.permalink, site.structure.references.permalinks[entry.permalink])
      guard let owner = page.flatMap(site.structure.articleIndex) else {
        if entry.anchor != nil || files.contains(ContentPath.decoded(address)) { return nil }
        return finding(
          .warning("vanished-address"), entry.range,
          "the address '\(address)' of '\(ContentPath.root)\(entry.article)' has disappeared",
          hint:
            "add 'aliases: [\(address)]' to the article that replaced it, or remove the line to drop this address"
        )
      }
      guard let anchor = entry.anchor, !anchors.has(anchor, on: owner) else { return nil }
      return finding(
        .warning("vanished-anchor"), entry.range,
        "the anchor '#\(anchor)' of '\(site.articles[owner].source.path)' has disappeared",
        hint:
          "add 'aliases: [\"#\(anchor)\": …]' with the heading's current anchor to the article, or remove the line to drop this anchor"
      )
    }
    return vanished
      + record.unread.map {
        finding(
          .warning("unread-address"), $0, "the line is not an address",
          hint: "start it with '/', as in '/fees/form.pdf', or remove it")
      }
  }
}
