import SiteModel

/// The anchors of each page: its headings, the facts where they are listed, and its former anchors.
struct PageAnchors {
  /// Nil for a page that cannot be read.
  private let anchors: [Set<String>?]

  init(of site: Site) {
    anchors = zip(site.articles, site.texts).map { article, text in
      guard article.state != .unreadable else { return nil }
      var set = Set(text.body.headings.map(\.anchor))
      if text.body.embeds.contains(where: { $0.kind == .table(.facts) }) {
        set.formUnion(site.structure.edition.facts.map { "fact-\($0.id.rawValue)" })
      }
      for alias in article.frontMatter.aliases {
        if case .anchor(let former, _) = alias.value { set.insert(former) }
      }
      return set
    }
  }

  func has(_ anchor: String, on page: Int) -> Bool { anchors[page]?.contains(anchor) ?? true }
}
