import Diagnostics
import Facts
import Markdown
import Markup
import SiteModel

extension PageRenderer {
  /// The HTML of an embed.
  ///
  /// - Parameter ordinal: the number of the embed on its page, which makes ids in the HTML unique.
  func embedHTML(_ embed: Embed, ordinal: Int) -> HTML {
    switch embed.kind {
    case .table(let name): return edition.listings[name].map { listingHTML($0, embed.caption) } ?? HTML()
    case .facts: return input.templates.html(.facts, factList(caption: embed.caption))
    case .named(let name):
      guard let kind = site.structure.rules.embed(name) else { return HTML() }
      let id = embed.anchor ?? "~\(name.name)-\(ordinal)"
      return input.templates.html(of: kind, in: context(id: id, caption: embed.caption))
    case .csv(let path):
      guard let table = site.structure.asset(at: path)?.table else { return HTML() }
      let rows = table.rows.map { row in row.map(cellHTML) }
      return input.templates.html(
        .table,
        TableView(
          caption: embed.caption, columns: table.columns.map { DataTable.text(of: $0, edition) }, rows: rows))
    }
  }

  private var edition: Edition { site.structure.edition }
  private var references: References { site.structure.references }

  private func context(id: String, caption: String) -> EmbedContext {
    let (index, references) = (index, references)
    return EmbedContext(
      id: id, caption: caption, edition: edition,
      reportHref: feedbackHref(about: "A wrong result of the calculator").map { $0 + "&body=" },
      factHref: { references.factHref($0) }, page: { index.article(at: $0) })
  }

  /// The site's `feedback`, a `mailto:` address or that of a form, with a subject; nil if the site takes no feedback.
  func feedbackHref(about subject: String) -> String? {
    site.configuration.feedback.map { address in
      let name = address.hasPrefix("mailto:") ? "subject" : "title"
      return "\(address)\(address.contains("?") ? "&" : "?")\(name)=\(PercentEncoding.encoded(subject))"
    }
  }

  // MARK: Listings and facts

  private func listingHTML(_ listing: Listing, _ caption: String) -> HTML {
    let rows = listing.rows.map { row in row.map(cellHTML) }
    if listing.columns.isEmpty {
      let items = rows.compactMap(\.first)
      return input.templates.html(
        .list, ListView(caption: caption, isOrdered: listing.isOrdered, items: items))
    }
    return input.templates.html(.table, TableView(caption: caption, columns: listing.columns, rows: rows))
  }

  private func cellHTML(_ cell: Located<String>) -> HTML {
    let text = DataTable.text(of: cell, edition)
    guard case .fact(let name) = DataTable.Cell(cell.value), let fact = edition.fact(named: name) else {
      return FigureSearch.all.html(text)
    }
    return references.factHTML(fact.id, text)
  }

  private func cellHTML(_ runs: [ListingRun]) -> HTML {
    runs.reduce(into: HTML()) { html, run in
      switch run {
      case .text(let text): html.append(FigureSearch.all.html(text))
      case .fact(let id): html.append(references.factHTML(id, edition.fact(id).text))
      }
    }
  }

  private func factList(caption: String) -> FactListView {
    let uses = FactUses(of: site)
    let groups = edition.groups.map { group in
      FactGroupView(
        title: group.title,
        facts: group.facts.map { fact in
          FactView(fact: fact, articles: uses.articles(quoting: fact.id).map { index.link(to: $0) })
        })
    }
    return FactListView(
      caption: caption, source: edition.source, checked: edition.checked.map(DateView.init), groups: groups)
  }
}
