import Diagnostics
import SiteModel

extension DiagnosticCode {
  static let vanishedAddress = DiagnosticCode("vanished-address", .warning)
  static let vanishedAnchor = DiagnosticCode("vanished-anchor", .warning)
}

extension SiteCheck {
  /// What was published once is still there, or an alias leads on. An article counts also while it is not
  /// published, so that no day that passes breaks the record.
  static let vanishedAddresses = SiteCheck.ofSite("vanished addresses") { site in
    // What addresses and aliases an article that cannot be read has is not known.
    guard let record = site.structure.addressRecord,
      !site.articles.contains(where: { $0.state == .unreadable })
    else { return [] }
    let owners = owners(in: site)
    let anchors = PageAnchors(of: site)
    return record.entries.compactMap { entry in
      guard let owner = owners[entry.permalink] else {
        return entry.anchor == nil ? vanished(entry, in: record) : nil
      }
      guard let anchor = entry.anchor, !anchors.has(anchor, on: owner) else { return nil }
      let article = site.articles[owner]
      return Diagnostic(
        .vanishedAnchor, in: record.source, at: entry.range,
        "the anchor '#\(anchor)' of '\(article.source.path)' has vanished",
        hint:
          "give the article 'aliases: [\"#\(anchor)\": current-anchor]', or give up the promise and remove the line"
      )
    }
  }

  private static func vanished(_ entry: AddressRecord.Entry, in record: AddressRecord) -> Diagnostic {
    Diagnostic(
      .vanishedAddress, in: record.source, at: entry.range,
      "the address '\(entry.permalink)' of 'content/\(entry.article)' has vanished",
      hint:
        "give the article that took its place 'aliases: [\(entry.permalink)]', or give up the promise and remove the line"
    )
  }

  /// The article at each permalink and alias.
  private static func owners(in site: Site) -> [String: Int] {
    var owners: [String: Int] = [:]
    for (index, article) in site.articles.enumerated() {
      owners[article.permalink.path] = index
      for alias in article.frontMatter.aliases where owners[alias.value.path] == nil {
        owners[alias.value.path] = index
      }
    }
    return owners
  }
}
