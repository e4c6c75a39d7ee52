import Markdown
import Markup
import SiteModel
import Templating

/// The parts around the content of a page, which all pages have.
struct FrameView: View {
  let renderer: PageRenderer
  /// The page's article; nil for a page that is not made from one.
  let article: Int?
  /// The title of the page, without the title of the site.
  let title: String
  let canonical: String?
  /// The pages from home to this one; empty for home.
  var trail: [LinkView] = []

  static let fields: [Field<Self>] = [
    .text("language") { $0.configuration.language },
    .text("siteTitle") { $0.configuration.title },
    .text("subtitle") { $0.configuration.subtitle },
    .text("documentTitle") { view in
      let site = view.configuration.title
      return view.found?.role == .home ? site : "\(view.title) · \(site)"
    },
    .text("description") { $0.text?.description?.plain ?? $0.configuration.description },
    .text("canonical") { $0.canonical },
    .text("origin") { $0.configuration.baseURL?.origin },
    .text("home") { $0.configuration.baseURL.path },
    .text("assets") { $0.renderer.assetsHref },
    .list("menu") { $0.renderer.menu(current: $0.article) },
    .text("searchHref") { $0.configuration.baseURL.path + "search/" },
    .text("articlesHref") { $0.configuration.baseURL.path + "articles/" },
    .flag("search") { $0.renderer.hasSearch },
    .text("supportText") { $0.configuration.support?.text.value },
    .text("supportHref") { $0.renderer.supportHref },
    .text("edition") { $0.site.structure.edition.name },
    .text("factsHref") { $0.renderer.facts?.href },
    .text("factsTitle") { $0.renderer.facts?.title },
    .html("footer") { $0.site.footer?.html },
    .html("notice") { $0.site.notice.first?.html },
    .html("noticeLink") { $0.site.notice.dropFirst().first?.html },
    .flag("hasCalculator") { !$0.scripts.isEmpty },
    .text("badge") { $0.found?.state.badge },
    .list("calculatorScripts") { ScriptView.views($0.scripts.map(\.started)) },
    .list("calculatorImports") { ScriptView.views($0.scripts.flatMap(\.imported)) },
    .text("feedHref") { view in
      let hasFeed = view.site.structure.generated.contains("feed.xml")
      return hasFeed ? view.configuration.baseURL.path + "feed.xml" : nil
    },
    .text("title") { $0.title },
    .html("titleHTML") { $0.text?.title.html ?? HTML(escaping: $0.title) },
    .html("descriptionHTML") { $0.text?.description?.html },
    .text("keywords") { $0.found?.frontMatter.keywordLine },
    .list("breadcrumbs") { $0.trail.dropLast() },
    .text("image") { $0.image },
    .html("structuredData") { $0.structuredData },
    .text("markdownHref") { view in view.article.map(view.site.twinHref) },
  ]

  private var site: Site { renderer.site }
  private var configuration: SiteConfiguration { site.configuration }
  private var found: Article? { article.map { site.articles[$0] } }
  private var text: ArticleText? { article.map { site.texts[$0] } }

  /// The scripts of the page's calculators.
  private var scripts: [EmbedKind.Scripts] {
    text.map { $0.body.namedEmbeds.compactMap { site.structure.rules.embed($0)?.scripts } } ?? []
  }

  /// The absolute address of a picture, shown where other sites link to the page.
  private var image: String? {
    guard let found, let image = found.frontMatter.image,
      let path = ContentPath.resolved(image.value, from: found.path),
      let asset = site.structure.asset(at: path)
    else { return nil }
    return configuration.baseURL.absolute(configuration.baseURL.href(asset.output))
  }

  /// The breadcrumb for search engines, schema.org's `BreadcrumbList`, computed only if a template uses it.
  private var structuredData: HTML? {
    guard let base = configuration.baseURL, !trail.isEmpty else { return nil }
    let items = trail.enumerated().map { index, page in
      JSON.object([
        ("@type", .text("ListItem")), ("item", .text(base.absolute(page.href))), ("name", .text(page.title)),
        ("position", .number(index + 1)),
      ])
    }
    return JSON.object([
      ("@context", .text("https://schema.org")), ("@type", .text("BreadcrumbList")),
      ("itemListElement", .array(items)),
    ]).script
  }
}

extension FrontMatter {
  /// The keywords as one text; nil if there are none.
  var keywordLine: String? { keywords.isEmpty ? nil : keywords.joined(separator: ", ") }
}

extension PublishState {
  /// The badge that the preview shows above an unpublished article.
  fileprivate var badge: String? {
    switch self {
    case .published, .unreadable: nil
    case .draft: "Draft"
    case .inHiddenSection: "In a section that is not published"
    case .scheduled(let day): "Not published before \(day.shown)"
    case .expired(let day): "Not published since \(day.shown)"
    }
  }
}

/// A file in `assets/js/`, by its name without its ending.
struct ScriptView: View {
  let name: String

  static let fields: [Field<Self>] = [.text("name") { $0.name }]

  /// One view for each script, from the names of scripts, which may repeat.
  static func views(_ names: [String]) -> [ScriptView] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }.map(ScriptView.init)
  }
}
