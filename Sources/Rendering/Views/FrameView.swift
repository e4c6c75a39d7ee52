import Markdown
import SiteModel

/// The names that every page has.
struct FrameView: View {
  enum Key: String, CaseIterable {
    case language, siteTitle, documentTitle, description, canonical, home, assets, menu
    case searchHref, articlesHref, search, supportText, supportHref, edition, factsHref, hasCalculator, badge
    case calculatorScripts, calculatorImports, feedHref, heading, image, structuredData, markdownHref
  }

  /// What is the same on all pages.
  ///
  /// A class, though a value: each page holds it, and a copy is one reference.
  final class Shared: Sendable {
    let language: String
    let siteTitle: String
    let siteDescription: String
    let origin: BaseURL
    let home: String
    let assets: String
    let searchHref: String
    let articlesHref: String
    let search: Bool
    let supportText: String?
    let supportHref: String?
    let edition: String
    let factsHref: String?
    let feedHref: String?

    init(
      language: String, siteTitle: String, siteDescription: String, origin: BaseURL, home: String,
      assets: String, searchHref: String, articlesHref: String, search: Bool, supportText: String?,
      supportHref: String?, edition: String, factsHref: String?, feedHref: String?
    ) {
      self.language = language
      self.siteTitle = siteTitle
      self.siteDescription = siteDescription
      self.origin = origin
      self.home = home
      self.assets = assets
      self.searchHref = searchHref
      self.articlesHref = articlesHref
      self.search = search
      self.supportText = supportText
      self.supportHref = supportHref
      self.edition = edition
      self.factsHref = factsHref
      self.feedHref = feedHref
    }
  }

  let shared: Shared
  let documentTitle: String
  let description: String
  let canonical: String?
  let menu: [LinkView]
  /// Those that stand on the page.
  let calculators: [CalculatorName]
  let badge: String?
  /// The page's title without the site's, for previews elsewhere.
  let heading: String
  /// The whole address of a picture, for previews elsewhere.
  var image: String?
  /// The pages from home to this one; empty for home.
  var trail: [LinkView] = []
  var markdownHref: String?

  func value(of key: Key) -> ViewValue {
    switch key {
    case .language: .text(shared.language)
    case .siteTitle: .text(shared.siteTitle)
    case .documentTitle: .text(documentTitle)
    case .description: .text(description)
    case .canonical: .text(canonical)
    case .home: .text(shared.home)
    case .assets: .text(shared.assets)
    case .menu: .list(menu)
    case .searchHref: .text(shared.searchHref)
    case .articlesHref: .text(shared.articlesHref)
    case .search: .flag(shared.search)
    case .supportText: .text(shared.supportText)
    case .supportHref: .text(shared.supportHref)
    case .edition: .text(shared.edition)
    case .factsHref: .text(shared.factsHref)
    case .hasCalculator: .flag(!calculators.isEmpty)
    case .calculatorScripts: .list(CalculatorScripts.started(by: calculators))
    case .calculatorImports: .list(CalculatorScripts.imported(by: calculators))
    case .badge: .text(badge)
    case .feedHref: .text(shared.feedHref)
    case .heading: .text(heading)
    case .image: .text(image)
    case .structuredData: .html(structuredData)
    case .markdownHref: .text(markdownHref)
    }
  }

  /// Only the templates that ask for it pay for it.
  private var structuredData: HTML? {
    trail.isEmpty ? nil : BreadcrumbData.html(trail.map { ($0.title, shared.origin.absolute($0.href)) })
  }

  static func shape(of key: Key) -> ViewShape {
    switch key {
    case .menu: .list(LinkView.self)
    case .calculatorScripts, .calculatorImports: .list(ScriptView.self)
    case .search, .hasCalculator: .flag
    case .structuredData: .html
    case .language, .siteTitle, .documentTitle, .description, .canonical, .home, .assets,
      .searchHref, .articlesHref, .supportText, .supportHref, .edition, .factsHref, .badge, .feedHref,
      .heading, .image, .markdownHref:
      .text
    }
  }
}
