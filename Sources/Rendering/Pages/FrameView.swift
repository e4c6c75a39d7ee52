import Markdown
import Markup
import SiteModel
import Templating

struct FrameView: View {
  /// The values that are the same on all pages. An immutable class, because every page holds it, and a copy
  /// is one reference.
  final class Shared: Sendable {
    let configuration: SiteConfiguration
    let edition: String
    let assets: String
    let search: Bool
    let supportHref: String?
    /// The page of all facts.
    let facts: LinkView?
    let feedHref: String?
    let footer: HTML?
    /// Today's notice, and its link.
    let notice: [HTML]

    var base: String { configuration.baseURL.path }

    /// - Parameter assets: the path of their folder in the site.
    init(
      _ site: Site, assets: String, search: Bool, supportHref: String?, facts: LinkView?, hasFeed: Bool
    ) {
      let configuration = site.configuration
      let base = configuration.baseURL.path
      self.configuration = configuration
      edition = site.structure.edition.name
      self.assets = base + assets
      self.search = search
      self.supportHref = supportHref
      self.facts = facts
      footer = site.footer?.html
      notice = site.notice.map(\.html)
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
  /// The page's title, without the site's.
  let title: String
  let titleHTML: HTML
  var descriptionHTML: HTML?
  var keywords: String?
  /// The absolute address of a picture, shown where others link to it.
  var image: String?
  /// The pages from home to this one; empty for home.
  var trail: [LinkView] = []
  var markdownHref: String?

  static let fields: [Field<Self>] = [
    .text("language") { $0.shared.configuration.language },
    .text("siteTitle") { $0.shared.configuration.title },
    .text("subtitle") { $0.shared.configuration.subtitle },
    .text("documentTitle") { $0.documentTitle },
    .text("description") { $0.description },
    .text("canonical") { $0.canonical },
    .text("home") { $0.shared.base },
    .text("assets") { $0.shared.assets },
    .list("menu") { $0.menu },
    .text("searchHref") { $0.shared.base + "search/" },
    .text("articlesHref") { $0.shared.base + "articles/" },
    .flag("search") { $0.shared.search },
    .text("supportText") { $0.shared.configuration.support?.text },
    .text("supportHref") { $0.shared.supportHref },
    .text("edition") { $0.shared.edition },
    .text("factsHref") { $0.shared.facts?.href },
    .text("factsTitle") { $0.shared.facts?.title },
    .html("footer") { $0.shared.footer },
    .html("notice") { $0.shared.notice.first },
    .html("noticeLink") { $0.shared.notice.dropFirst().first },
    .flag("hasCalculator") { !$0.scripts.isEmpty },
    .text("badge") { $0.badge },
    .list("calculatorScripts") { ScriptView.views($0.scripts.map(\.started)) },
    .list("calculatorImports") { ScriptView.views($0.scripts.flatMap(\.imported)) },
    .text("feedHref") { $0.shared.feedHref },
    .text("title") { $0.title },
    .html("titleHTML") { $0.titleHTML },
    .html("descriptionHTML") { $0.descriptionHTML },
    .text("keywords") { $0.keywords },
    .list("breadcrumbs") { $0.trail.dropLast() },
    .text("image") { $0.image },
    .html("structuredData") { $0.structuredData },
    .text("markdownHref") { $0.markdownHref },
  ]

  /// Computed only if a template uses it.
  private var structuredData: HTML? {
    guard let base = shared.configuration.baseURL, !trail.isEmpty else { return nil }
    return BreadcrumbData.html(trail.map { ($0.title, base.absolute($0.href)) })
  }
}
