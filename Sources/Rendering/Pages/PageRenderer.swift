import Days
import Markup
import SiteModel

/// Renders the pages of one site. Values that pages share are computed once; each page is rendered on its own.
/// An immutable class, because every file of the site uses the renderer, and a copy is one reference.
package final class PageRenderer: Sendable {
  let site: Site
  let templates: Templates
  let assets: AssetFolder
  /// The day of each article's last change, by the article's path below `content/`; empty if the history is unknown.
  private let lastChanges: [String: Day]
  let hasSearch: Bool
  /// The related articles of each article, at most two.
  let related: [[Int]]
  /// The navigation of each section, and last of the articles directly in `content/`.
  private let navigation: [SectionNavigation]
  /// The entries of the menu that lead to shown articles or to other paths of the domain.
  private let menu: [(link: LinkView, target: Int?)]
  let supportHref: String?
  /// The page of all facts.
  let facts: LinkView?

  var baseURL: BaseURL? { site.structure.baseURL }
  var assetsHref: String { baseURL.path + assets.path }

  package init(
    of site: Site, _ templates: Templates, _ assets: AssetFolder, lastChanges: [String: Day], hasSearch: Bool
  ) {
    self.site = site
    self.templates = templates
    self.assets = assets
    self.lastChanges = lastChanges
    self.hasSearch = hasSearch
    related = site.relatedArticles()
    let (structure, configuration) = (site.structure, site.configuration)
    let lists = site.sections.map { ($0.articles, site.href(of: $0.page)) }
    navigation = (lists + [(structure.topArticles, structure.baseURL.path + "articles/")]).map {
      SectionNavigation(of: $0, page: $1, in: site, templates: templates)
    }
    menu = configuration.menu.compactMap { entry in
      let (title, address) = (entry.title.value, entry.target.value)
      guard let target = structure.articleIndex(at: address) else {
        return structure.references.leadsElsewhere(address)
          ? (LinkView(title: title, href: address), nil) : nil
      }
      return site.articles[target].isShown
        ? (LinkView(title: title, href: site.href(of: target)), target) : nil
    }
    facts = configuration.facts.flatMap { site.link(toPageAt: $0.value) }
    supportHref =
      configuration.supportArticle.map { site.link(toPageAt: $0.value)?.href }
      ?? configuration.support?.href?.value
  }

  /// The day on which an article was last changed, from its front matter, or else from git; nil if unknown.
  func lastChange(of article: Article) -> Day? {
    article.frontMatter.updated?.value ?? lastChanges[article.path]
  }

  /// The page of an article, of a section, or of home.
  func page(of article: Int) -> HTML {
    let trail = site.breadcrumbs(to: article)
    let frame = FrameView(
      renderer: self, article: article, title: site.texts[article].title.plain,
      canonical: baseURL.absolute(site.href(of: article)),
      trail: trail.isEmpty ? [] : trail + [site.link(to: article)])
    switch site.articles[article].role {
    case .home: return templates.html(.home, HomeView(renderer: self, article: article), in: frame)
    case .section: return templates.html(.section, SectionView(renderer: self, article: article), in: frame)
    case .article:
      let navigation = navigation[site.structure.sectionOfArticle[article] ?? site.sections.count]
      let entry = templates.html(.sectionItem, site.link(to: article, isCurrent: true))
      let view = ArticleView(
        renderer: self, article: article, navigation: navigation,
        outline: OutlineView.outline(of: site.texts[article].body.headings),
        sectionItems: navigation.html(around: article, entry))
      return templates.html(.article, view, in: frame)
    }
  }

  func content(of article: Int) -> HTML {
    var html = HTML()
    var embeds = 0
    for part in site.texts[article].body.parts {
      switch part {
      case .html(let text): html.append(text)
      case .embed(let embed):
        html.append(embedHTML(embed, ordinal: embeds))
        embeds += 1
      }
    }
    return html
  }

  func page(_ page: GeneratedPage) -> HTML {
    let path = baseURL.path + page.output.text.dropLast("index.html".count)
    let frame = FrameView(
      renderer: self, article: nil, title: page.rawValue,
      canonical: page == .notFound ? nil : baseURL.absolute(path))
    let topics = TopicsView(sections: site.topics.map(site.sectionItem))
    switch page {
    case .articles: return templates.html(.articles, ArticleListView(renderer: self), in: frame)
    case .search: return templates.html(.search, topics, in: frame)
    case .notFound: return templates.html(.notFound, topics, in: frame)
    }
  }

  /// The menu. The current entry is that of the page itself, or else that of its section.
  func menu(current article: Int?) -> [LinkView] {
    let sections = article.map { site.structure.ancestors(of: $0).map { site.sections[$0].page } } ?? []
    let targets = menu.map(\.target)
    let current = article.flatMap { targets.contains($0) ? $0 : sections.last { targets.contains($0) } }
    return menu.map { link, target in
      LinkView(title: link.title, href: link.href, isCurrent: target != nil && target == current)
    }
  }
}
