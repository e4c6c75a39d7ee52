import Markdown
import Markup
import SiteModel
import Templating

/// Renders the pages of one site. Values that pages share are computed once; each page is rendered on its own.
///
/// An immutable class, because every file of the site uses the renderer, and a copy is one reference.
package final class PageRenderer: Sendable {
  let input: RenderingInput
  let index: SiteIndex
  private let related: RelatedArticles
  /// The navigation of each section, and last of the articles directly in `content/`.
  private let navigation: [SectionNavigation]
  /// The entries of the menu that lead to shown articles or to other paths of the domain.
  private let menu: [(link: LinkView, target: Int?)]
  let supportHref: String?
  /// The page of all facts.
  let facts: LinkView?
  let feedHref: String?

  var site: Site { input.site }
  var baseURL: BaseURL? { site.structure.baseURL }
  var assetsHref: String { baseURL.path + input.assets.path }

  package init(_ input: RenderingInput) {
    self.input = input
    let index = SiteIndex(of: input.site)
    self.index = index
    related = RelatedArticles(of: input.site)
    let structure = input.site.structure
    let lists = input.site.sections.map { ($0.articles, index.link(to: $0.page).href) }
    navigation = (lists + [(structure.topArticles, structure.baseURL.path + "articles/")]).map {
      SectionNavigation(of: $0, page: $1, in: index, templates: input.templates)
    }
    menu = input.site.configuration.menu.compactMap { entry in
      guard let target = structure.articleIndex(at: entry.target.value) else {
        let isElsewhere = structure.references.leadsElsewhere(entry.target.value)
        return isElsewhere ? (LinkView(title: entry.title.value, href: entry.target.value), nil) : nil
      }
      guard input.site.articles[target].isShown else { return nil }
      return (LinkView(title: entry.title.value, href: index.link(to: target).href), target)
    }
    facts = input.site.configuration.facts.flatMap { index.article(at: $0.value) }
    let configuration = input.site.configuration
    supportHref =
      configuration.supportArticle.map { index.article(at: $0.value)?.href }
      ?? configuration.support?.href?.value
    let hasFeed = structure.baseURL != nil && !index.latestArticles(1).isEmpty
    feedHref = hasFeed ? structure.baseURL.path + "feed.xml" : nil
  }

  // MARK: Pages of articles

  /// The page of an article, of a section, or of home.
  package func page(of article: Int) -> HTML {
    let found = site.articles[article]
    let text = site.texts[article]
    let breadcrumbs = index.breadcrumbs(to: article)
    let keywords = found.frontMatter.keywords
    let frame = FrameView(
      renderer: self,
      documentTitle: found.role == .home ? site.configuration.title : documentTitle(text.title.plain),
      description: text.description?.plain ?? site.configuration.description,
      canonical: baseURL.absolute(baseURL.href(found.permalink)), menu: menu(current: article),
      scripts: text.body.namedEmbeds.compactMap { site.structure.rules.embed($0)?.scripts },
      badge: found.state.badge,
      title: text.title.plain, titleHTML: text.title.html, descriptionHTML: text.description?.html,
      keywords: keywords.isEmpty ? nil : keywords.joined(separator: ", "), image: image(of: found),
      trail: breadcrumbs.isEmpty ? [] : breadcrumbs + [index.link(to: article)],
      markdownHref: baseURL.href(OutputPath(of: found.permalink, named: MarkdownTwin.name)))
    let (template, view): (TemplateName, any View) =
      switch found.role {
      case .home: (.home, HomeView(renderer: self, article: article))
      case .section: (.section, SectionView(renderer: self, article: article))
      case .article:
        (.article, ArticleView(renderer: self, article: article, sectionItems: list(beside: article)))
      }
    return input.templates.html(template, view, in: frame)
  }

  private func list(beside article: Int) -> HTML? {
    navigation[site.structure.sectionOfArticle[article] ?? site.sections.count].html(current: article)
  }

  func related(to article: Int) -> [ItemView] { related.related[article].map(index.item) }

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

  private func image(of article: Article) -> String? {
    guard let image = article.frontMatter.image,
      let path = ContentPath.resolved(image.value, from: article.path),
      let asset = site.structure.asset(at: path)
    else { return nil }
    return baseURL.absolute(baseURL.href(asset.output))
  }

  // MARK: Pages without an article

  package func page(_ page: GeneratedPage) -> HTML {
    let title = page.rawValue
    let frame = FrameView(
      renderer: self, documentTitle: documentTitle(title), description: site.configuration.description,
      canonical: page == .notFound
        ? nil : baseURL.absolute(baseURL.path + page.output.text.dropLast("index.html".count)),
      menu: menu(current: nil), scripts: [], badge: nil, title: title, titleHTML: HTML(escaping: title))
    switch page {
    case .articles:
      return input.templates.html(.articles, ArticleListView(renderer: self), in: frame)
    case .search, .notFound:
      let sections = index.shownSections(site.structure.topSections)
      let view = TopicsView(sections: sections.map(index.sectionItem))
      return input.templates.html(page == .search ? .search : .notFound, view, in: frame)
    }
  }

  package func redirect(to article: Int) -> HTML {
    input.templates.html(.redirect, RedirectView(renderer: self, article: article))
  }

  // MARK: Frame

  private func documentTitle(_ title: String) -> String { "\(title) · \(site.configuration.title)" }

  /// The menu. The current entry is that of the page itself, or else that of its section.
  private func menu(current article: Int?) -> [LinkView] {
    let sections = article.map { site.structure.ancestors(of: $0).map { site.sections[$0].page } } ?? []
    let targets = menu.map(\.target)
    let current = article.flatMap { targets.contains($0) ? $0 : sections.last { targets.contains($0) } }
    return menu.map { link, target in
      LinkView(title: link.title, href: link.href, isCurrent: target != nil && target == current)
    }
  }
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
