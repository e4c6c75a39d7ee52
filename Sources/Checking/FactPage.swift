import Diagnostics
import SiteModel

extension SiteCheck {
  private static let wrongFactPage = DiagnosticCode("fact-page", .error)

  /// The page of all facts, named in `site.yml`, is published and lists the facts; no other page does.
  static let factPage = SiteCheck.ofSite("page of all facts") { site in
    let page = site.configuration.facts.flatMap { site.structure.articleIndex(at: $0.value) }
    // If the named article does not exist, it is unknown which list is the right one.
    if site.configuration.facts != nil, page == nil { return named(page, site) }
    if !site.configuration.isReadable { return [] }
    return named(page, site) + otherLists(than: page, site)
  }

  private static func named(_ page: Int?, _ site: Site) -> [Diagnostic] {
    guard let name = site.configuration.facts else { return [] }
    let source = site.configuration.source
    guard let page else {
      return [
        Diagnostic(
          wrongFactPage, in: source, at: name.range, "there is no article '\(name.value)'",
          hint: NearestPath(site).hint(for: name.value))
      ]
    }
    if let unpublished = Diagnostic.unpublished(
      site.articles[page], in: source, at: name.range, PublishDays(site))
    {
      return [unpublished]
    }
    if site.texts[page].body.listsFacts || site.articles[page].state == .unreadable { return [] }
    return [
      Diagnostic(
        wrongFactPage, in: source, at: name.range, "'\(name.value)' does not list the facts",
        hint: "write '![All figures](table:facts)' there, in its own paragraph")
    ]
  }

  private static func otherLists(than page: Int?, _ site: Site) -> [Diagnostic] {
    let published = PublishDays(site)
    return zip(site.articles, site.texts).enumerated().filter { $0.offset != page }.flatMap { _, other in
      let (article, text) = other
      let found = text.body.embeds.filter { $0.kind == .facts }.map { embed in
        let name = site.configuration.facts?.value
        return Diagnostic(
          wrongFactPage, in: article.source, at: embed.range,
          name.map { "the list of all facts belongs in '\($0)'" }
            ?? "'site.yml' does not name the page of all facts",
          hint: name.map { "link to '\($0)'" } ?? "write 'facts: \(article.path)' there")
      }
      return published.told(found, about: article)
    }
  }
}
