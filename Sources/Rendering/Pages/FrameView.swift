import Markdown
import Markup
import SiteModel
import Templating

/// The parts around the content of a page, which all pages have.
struct FrameView: View {
  let renderer: PageRenderer
  let documentTitle: String
  let description: String
  let canonical: String?
  let menu: [LinkView]
  /// The scripts of the page's calculators.
  let scripts: [EmbedKind.Scripts]
  let badge: String?
  /// The title of the page, without the title of the site.
  let title: String
  let titleHTML: HTML
  var descriptionHTML: HTML?
  var keywords: String?
  /// The absolute address of a picture, shown where other sites link to the page.
  var image: String?
  /// The pages from home to this one; empty for home.
  var trail: [LinkView] = []
  var markdownHref: String?

  static let fields: [Field<Self>] = [
    .text("language") { $0.configuration.language },
    .text("siteTitle") { $0.configuration.title },
    .text("subtitle") { $0.configuration.subtitle },
    .text("documentTitle") { $0.documentTitle },
    .text("description") { $0.description },
    .text("canonical") { $0.canonical },
    .text("origin") { $0.configuration.baseURL?.origin },
    .text("home") { $0.configuration.baseURL.path },
    .text("assets") { $0.renderer.assetsHref },
    .list("menu") { $0.menu },
    .text("searchHref") { $0.configuration.baseURL.path + "search/" },
    .text("articlesHref") { $0.configuration.baseURL.path + "articles/" },
    .flag("search") { $0.renderer.input.hasSearch },
    .text("supportText") { $0.configuration.support?.text.value },
    .text("supportHref") { $0.renderer.supportHref },
    .text("edition") { $0.renderer.site.structure.edition.name },
    .text("factsHref") { $0.renderer.facts?.href },
    .text("factsTitle") { $0.renderer.facts?.title },
    .html("footer") { $0.renderer.site.footer?.html },
    .html("notice") { $0.renderer.site.notice.first?.html },
    .html("noticeLink") { $0.renderer.site.notice.dropFirst().first?.html },
    .flag("hasCalculator") { !$0.scripts.isEmpty },
    .text("badge") { $0.badge },
    .list("calculatorScripts") { ScriptView.views($0.scripts.map(\.started)) },
    .list("calculatorImports") { ScriptView.views($0.scripts.flatMap(\.imported)) },
    .text("feedHref") { $0.renderer.feedHref },
    .text("title") { $0.title },
    .html("titleHTML") { $0.titleHTML },
    .html("descriptionHTML") { $0.descriptionHTML },
    .text("keywords") { $0.keywords },
    .list("breadcrumbs") { $0.trail.dropLast() },
    .text("image") { $0.image },
    .html("structuredData") { $0.structuredData },
    .text("markdownHref") { $0.markdownHref },
  ]

  private var configuration: SiteConfiguration { renderer.site.configuration }

  /// The breadcrumb for search engines, computed only if a template uses it.
  private var structuredData: HTML? {
    guard let base = configuration.baseURL, !trail.isEmpty else { return nil }
    return BreadcrumbData.html(trail.map { ($0.title, base.absolute($0.href)) })
  }
}
