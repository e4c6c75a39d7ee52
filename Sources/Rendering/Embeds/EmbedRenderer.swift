import Facts
import Markdown
import Markup
import SiteModel

extension PageRenderer {
  /// The HTML of an embed. `ordinal`, its number on its page, makes ids in the HTML unique.
  func embedHTML(_ embed: Embed, ordinal: Int) -> HTML {
    switch embed.kind {
    case .table, .csv: return site.listing(of: embed).map { listingHTML($0, embed.caption) } ?? HTML()
    case .facts: return templates.html(.facts, factList(caption: embed.caption))
    case .named(let name):
      guard let kind = site.structure.rules.embed(name) else { return HTML() }
      let site = site
      var context = EmbedContext(
        id: embed.anchor ?? "~\(name.name)-\(ordinal)", caption: embed.caption, edition: edition)
      context.reportHref = feedbackHref(about: "A wrong result of the calculator").map { $0 + "&body=" }
      context.factHref = { site.structure.references.factHref($0) }
      context.article = { site.link(toPageAt: $0) }
      return templates.html(of: kind, in: context)
    }
  }

  private var edition: Edition { site.structure.edition }

  /// The site's `feedback`, a `mailto:` address or that of a form, with a subject; nil if the site takes no feedback.
  func feedbackHref(about subject: String) -> String? {
    site.configuration.feedback.map { address in
      let name = address.hasPrefix("mailto:") ? "subject" : "title"
      return "\(address)\(address.contains("?") ? "&" : "?")\(name)=\(PercentEncoding.encoded(subject))"
    }
  }

  private func listingHTML(_ listing: Listing, _ caption: String) -> HTML {
    let rows = listing.rows.map { row in row.map(cellHTML) }
    if listing.columns.isEmpty {
      let list = ListView(caption: caption, isOrdered: listing.isOrdered, items: rows.compactMap(\.first))
      return templates.html(.list, list)
    }
    return templates.html(.table, TableView(caption: caption, columns: listing.columns, rows: rows))
  }

  private func cellHTML(_ runs: [ListingRun]) -> HTML {
    runs.reduce(into: HTML()) { html, run in
      switch run {
      case .text(let text): html.append(FigureSearch.all.html(text))
      case .fact(let id): html.append(site.structure.references.factHTML(id, edition.fact(id).text))
      }
    }
  }

  private func factList(caption: String) -> FactListView {
    let uses = FactUses(of: site)
    let groups = edition.groups.map { group in
      let facts = group.facts.map { fact in
        FactView(fact: fact, articles: uses.articles(quoting: fact.id).map { site.link(to: $0) })
      }
      return FactGroupView(title: group.title, facts: facts)
    }
    return FactListView(caption: caption, edition: edition, groups: groups)
  }
}
