import Days
import Facts
import Markdown

/// The site before its Markdown is parsed: the pages, their addresses and their order.
/// An immutable class, because every page uses the structure, and a copy is one reference.
package final class SiteStructure: Sendable {
  package let configuration: SiteConfiguration
  /// Everything the site knows besides its articles.
  package let rules: Rules
  package let today: Day
  /// All articles, published or not, sorted by path.
  package let articles: [Article]
  /// All sections, sorted by path.
  package let sections: [Section]
  /// The sections directly below home, in reading order.
  package let topSections: [Int]
  /// The articles directly in `content/`, in reading order.
  package let topArticles: [Int]
  /// The files beside the articles, sorted by path.
  package let assets: [Asset]
  /// The published addresses; nil if none were recorded.
  package let addressRecord: AddressRecord?
  /// The index of home, if `content/` has an `index.md`.
  package let home: Int?
  /// The index of each article's section; nil for home and the articles beside it.
  package let sectionOfArticle: [Int?]
  /// The generated pages and files that the site has and that an article may link to, as in `/articles/`.
  package let generated: [String]
  /// The targets of links and facts in articles.
  package let references: References
  private let assetByPath: [String: Int]

  package init(
    configuration: SiteConfiguration, rules: Rules, today: Day, articles: [Article],
    sections: [Section], topSections: [Int], topArticles: [Int] = [], assets: [Asset],
    addressRecord: AddressRecord? = nil
  ) {
    self.configuration = configuration
    self.rules = rules
    self.today = today
    self.articles = articles
    self.sections = sections
    self.topSections = topSections
    self.topArticles = topArticles
    self.assets = assets
    self.addressRecord = addressRecord
    var sectionOfArticle = [Int?](repeating: nil, count: articles.count)
    for (index, section) in sections.enumerated() {
      sectionOfArticle[section.page] = index
      for article in section.articles { sectionOfArticle[article] = index }
    }
    self.sectionOfArticle = sectionOfArticle
    let hasFeed = articles.contains { $0.isShown && $0.frontMatter.date != nil }
    generated =
      ["articles", "llms.txt", "robots.txt"] + (configuration.search ? ["search"] : [])
      + (rules.edition.facts.isEmpty ? [] : ["facts.json"])
      + (configuration.baseURL == nil ? [] : ["sitemap.xml"] + (hasFeed ? ["feed.xml"] : []))
    references = Self.references(to: articles, assets, generated, of: rules, for: configuration)
    home = references.pages["index.md"]?.article
    assetByPath = Dictionary(assets.indices.map { (assets[$0].path, $0) }) { first, _ in first }
  }

  @inlinable package var baseURL: BaseURL? { configuration.baseURL }
  package var edition: Edition { rules.edition }

  package func articleIndex(at path: String) -> Int? { references.pages[path]?.article }
  package func asset(at path: String) -> Asset? { assetByPath[path].map { assets[$0] } }

  /// The sections that contain an article, from the top down.
  package func ancestors(of article: Int) -> [Int] {
    guard let own = sectionOfArticle[article] else { return [] }
    return sequence(first: own) { self.sections[$0].parent }.reversed()
  }

  private static func references(
    to articles: [Article], _ assets: [Asset], _ generated: [String], of rules: Rules,
    for configuration: SiteConfiguration
  ) -> References {
    let baseURL = configuration.baseURL
    var pages: [String: PageReference] = [:]
    var permalinks: [String: String] = [:]
    pages.reserveCapacity(articles.count)
    permalinks.reserveCapacity(articles.count)
    for (index, article) in articles.enumerated() {
      pages[article.path] = PageReference(
        href: baseURL.href(article.permalink), article: index, isShown: article.isShown)
      for alias in article.frontMatter.aliases { permalinks[alias.value.key] = article.path }
    }
    for article in articles { permalinks[article.permalink.path] = article.path }
    var references: [String: AssetReference] = [:]
    for asset in assets {
      references[asset.path] = AssetReference(href: baseURL.href(asset.output), size: asset.size)
    }
    for name in generated where references[name] == nil {
      references[name] = AssetReference(href: "\(baseURL.path)\(name)\(name.contains(".") ? "" : "/")")
    }
    let factPage = configuration.facts.flatMap { pages[$0.value] }
    return References(
      edition: rules.edition, embeds: rules.embeds.map(\.name), pages: pages, permalinks: permalinks,
      assets: references, elsewhere: configuration.elsewhere.map(\.value),
      factPage: factPage.flatMap { articles[$0.article].isShown ? $0.href : nil },
      home: configuration.home.map { "\($0.absolute($0.path))" },
      figures: FigureSearch(
        configuration.figures ?? (rules.edition.facts.isEmpty ? .off : .units), rules.edition))
  }
}
