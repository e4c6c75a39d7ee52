import Diagnostics
import Markdown
import TradeAssurance

/// The site before its Markdown is parsed: which pages there are, where, and in what order.
///
/// A class, though a value: each page asks it many things, and a copy is one reference, not twelve.
package final class SiteStructure: Sendable {
  package let configuration: SiteConfiguration
  package let edition: Edition
  package let today: Day
  /// All articles, published or not, sorted by path.
  package let articles: [Article]
  /// Sorted by path.
  package let sections: [Section]
  /// The sections right below home, in reading order.
  package let topSections: [Int]
  /// Sorted by path.
  package let assets: [Asset]
  /// What was published once; nil when nothing was recorded.
  package let addressRecord: AddressRecord?
  /// The article at home, if `content/` has an `index.md`.
  package let home: Int?
  /// The section of each article; nil for home.
  package let sectionOfArticle: [Int?]
  /// What links and facts in the articles can mean.
  package let references: References
  private let frame: Frame

  /// What stays the same when articles are only written anew below their front matter.
  private final class Frame: Sendable {}
  private let assetByPath: [String: Int]

  package init(
    configuration: SiteConfiguration, edition: Edition, today: Day, articles: [Article],
    sections: [Section], topSections: [Int], assets: [Asset],
    addressRecord: AddressRecord? = nil
  ) {
    self.configuration = configuration
    self.edition = edition
    self.today = today
    self.articles = articles
    self.sections = sections
    self.topSections = topSections
    self.assets = assets
    self.addressRecord = addressRecord
    var sectionOfArticle = [Int?](repeating: nil, count: articles.count)
    for (index, section) in sections.enumerated() {
      sectionOfArticle[section.page] = index
      for article in section.articles { sectionOfArticle[article] = index }
    }
    self.sectionOfArticle = sectionOfArticle
    references = Self.references(
      to: articles, and: assets, of: edition, below: configuration.baseURL)
    home = references.pages["index.md"]?.article
    assetByPath = Dictionary(assets.indices.map { (assets[$0].path, $0) }) { first, _ in first }
    frame = Frame()
  }

  private init(_ former: SiteStructure, articles: [Article]) {
    configuration = former.configuration
    edition = former.edition
    today = former.today
    self.articles = articles
    sections = former.sections
    topSections = former.topSections
    assets = former.assets
    addressRecord = former.addressRecord
    sectionOfArticle = former.sectionOfArticle
    references = former.references
    home = former.home
    assetByPath = former.assetByPath
    frame = former.frame
  }

  /// The structure with articles that differ from those they replace in nothing but what stands below their
  /// front matter.
  ///
  /// - Parameter rewritten: by their index.
  package func replacing(_ rewritten: [Int: Article]) -> SiteStructure {
    var articles = articles
    for (index, article) in rewritten { articles[index] = article }
    return SiteStructure(self, articles: articles)
  }

  /// The articles that were written anew below their front matter; nil when more than that differs.
  package func rewritten(since former: SiteStructure) -> [Int]? {
    guard frame === former.frame else { return nil }
    return articles.indices.filter { articles[$0] !== former.articles[$0] }
  }

  @inlinable package var baseURL: BaseURL { configuration.baseURL }

  /// The index of the article at a path below `content/`.
  package func articleIndex(at path: String) -> Int? { references.pages[path]?.article }

  package func asset(at path: String) -> Asset? { assetByPath[path].map { assets[$0] } }

  /// The sections from the top down to an article's own.
  package func ancestors(of article: Int) -> [Int] {
    var chain: [Int] = []
    var section = sectionOfArticle[article]
    while let index = section {
      chain.append(index)
      section = sections[index].parent
    }
    return chain.reversed()
  }

  private static func references(
    to articles: [Article], and assets: [Asset], of edition: Edition, below baseURL: BaseURL
  ) -> References {
    var pages: [String: PageReference] = [:]
    var permalinks: [String: String] = [:]
    pages.reserveCapacity(articles.count)
    permalinks.reserveCapacity(articles.count)
    for (index, article) in articles.enumerated() {
      pages[article.path] = PageReference(href: baseURL.href(article.permalink), article: index)
      permalinks[article.permalink.path] = article.path
      for alias in article.frontMatter.aliases {
        if case .permalink(let permalink) = alias.value { permalinks[permalink.path] = article.path }
      }
    }
    var references: [String: AssetReference] = [:]
    for asset in assets {
      references[asset.path] = AssetReference(href: baseURL.href(asset.output), size: asset.size)
    }
    return References(edition: edition, pages: pages, permalinks: permalinks, assets: references)
  }

  /// Whether links and facts in the articles can mean the same in both.
  package func hasSameReferences(as other: SiteStructure) -> Bool {
    edition.tables == other.edition.tables && baseURL == other.baseURL
      && articles.elementsEqual(other.articles) { one, other in
        one.path == other.path && one.permalink == other.permalink
          && one.frontMatter.aliases.elementsEqual(other.frontMatter.aliases) { $0.value == $1.value }
      }
      && assets.elementsEqual(other.assets) { $0.path == $1.path && $0.size == $1.size }
  }
}
