import Markdown
import Markup
import SiteModel
import Templating

struct FrameView: View {
  /// The values that are the same on all pages. An immutable class, because every page holds it, and a copy
  /// is one reference.
  final class Shared: Sendable {
    let language: String
    let siteTitle: String
    let siteDescription: String
    /// Nil if the site has no address.
    let origin: BaseURL?
    let home: String
    let assets: String
    let searchHref: String
    let articlesHref: String
    let search: Bool
    let supportText: String?
    let supportHref: String?
    let edition: String
    /// The page of all facts.
    let facts: LinkView?
    let feedHref: String?
    let footer: HTML?

    /// - Parameter assets: the path of their folder in the site.
    init(
      _ site: Site, assets: String, search: Bool, facts: LinkView?, hasFeed: Bool
    ) {
      let configuration = site.configuration
      let base = configuration.baseURL.path
      language = configuration.language
      siteTitle = configuration.title
      siteDescription = configuration.description
      origin = configuration.baseURL
      home = base
      self.assets = base + assets
      searchHref = base + "search/"
      articlesHref = base + "articles/"
      self.search = search
      supportText = configuration.support?.text
      supportHref = configuration.support?.href
      edition = site.structure.edition.name
      self.facts = facts
      footer = site.footer?.html
      feedHref = hasFeed ? base + "feed.xml" : nil
    }
  }

  let shared: Shared
  let documentTitle: String
  let description: String
  let canonical: String?
  let menu: [LinkView]
  /// The scripts of the page's calculators.
  let scripts: [EmbedKind.Scripts]
  let badge: String?
  /// The page's title without the site's, shown where others link to it.
  let heading: String
  /// The absolute address of a picture, shown where others link to it.
  var image: String?
  /// The pages from home to this one; empty for home.
  var trail: [LinkView] = []
  var markdownHref: String?

  static let fields: [Field<Self>] = [
    .text("language") { $0.shared.language },
    .text("siteTitle") { $0.shared.siteTitle },
    .text("documentTitle") { $0.documentTitle },
    .text("description") { $0.description },
    .text("canonical") { $0.canonical },
    .text("home") { $0.shared.home },
    .text("assets") { $0.shared.assets },
    .list("menu") { $0.menu },
    .text("searchHref") { $0.shared.searchHref },
    .text("articlesHref") { $0.shared.articlesHref },
    .flag("search") { $0.shared.search },
    .text("supportText") { $0.shared.supportText },
    .text("supportHref") { $0.shared.supportHref },
    .text("edition") { $0.shared.edition },
    .text("factsHref") { $0.shared.facts?.href },
    .text("factsTitle") { $0.shared.facts?.title },
    .html("footer") { $0.shared.footer },
    .flag("hasCalculator") { !$0.scripts.isEmpty },
    .text("badge") { $0.badge },
    .list("calculatorScripts") { ScriptView.views($0.scripts.map(\.started)) },
    .list("calculatorImports") { ScriptView.views($0.scripts.flatMap(\.imported)) },
    .text("feedHref") { $0.shared.feedHref },
    .text("heading") { $0.heading },
    .text("image") { $0.image },
    .html("structuredData") { $0.structuredData },
    .text("markdownHref") { $0.markdownHref },
  ]

  /// Computed only if a template uses it.
  private var structuredData: HTML? {
    guard let origin = shared.origin, !trail.isEmpty else { return nil }
    return BreadcrumbData.html(trail.map { ($0.title, origin.absolute($0.href)) })
  }
}
