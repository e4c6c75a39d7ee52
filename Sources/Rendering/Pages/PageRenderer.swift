import Facts
import Markdown
import Markup
import SiteModel

/// Renders the pages of one site. What pages share is computed once; each page is then rendered on its own.
///
/// An immutable class, because every file of the site uses it, and a copy is one reference.
package final class PageRenderer: Sendable {
  let input: RenderingInput
  let index: SiteIndex
  private let related: RelatedArticles
  /// For each section, and last for the articles directly in `content/`.
  private let navigation: [SectionNavigation]
  /// The entries of the menu whose articles are on the site.
  private let menu: [(link: LinkView, target: Int)]
  private let shared: FrameView.Shared

  private static let latestCount = 5
  private static let figureCount = 4

  var site: Site { input.site }
  private var baseURL: BaseURL? { site.structure.baseURL }

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
      guard let target = input.site.structure.articleIndex(at: entry.target.value),
        input.site.articles[target].isShown
      else { return nil }
      return (LinkView(title: entry.title, href: index.link(to: target).href), target)
    }
    let facts = input.site.configuration.facts.flatMap { index.article(at: $0.value) }
    let support = input.site.configuration.support
    let supportHref = support?.article.map { index.article(at: $0.value)?.href } ?? support?.href?.value
    shared = FrameView.Shared(
      input.site, assets: input.assets.path, search: input.hasSearch, supportHref: supportHref, facts: facts,
      hasFeed: input.site.structure.baseURL != nil && !index.latestArticles(1).isEmpty)
  }

  // MARK: Pages of articles

  /// The page of an article, of a section, or of home.
  package func page(of article: Int) -> HTML {
    let found = site.articles[article]
    let text = site.texts[article]
    let breadcrumbs = index.breadcrumbs(to: article)
    let frame = FrameView(
      shared: shared,
      documentTitle: found.role == .home ? site.configuration.title : documentTitle(text.title.plain),
      description: text.description?.plain ?? site.configuration.description,
      canonical: baseURL.absolute(baseURL.href(found.permalink)), menu: menu(current: article),
      scripts: text.body.namedEmbeds.compactMap { site.structure.rules.embed($0)?.scripts },
      badge: found.state.badge,
      title: text.title.plain, titleHTML: text.title.html, descriptionHTML: text.description?.html,
      keywords: keywords(of: found), image: image(of: found),
      trail: breadcrumbs.isEmpty ? [] : breadcrumbs + [index.link(to: article)],
      markdownHref: baseURL.href(OutputPath(of: found.permalink, named: MarkdownTwin.name)))
    switch found.role {
    case .home: return input.templates.html(.home, homeView(article), in: frame)
    case .section: return input.templates.html(.section, sectionView(article), in: frame)
    case .article: return input.templates.html(.article, articleView(article), in: frame)
    }
  }

  private func articleView(_ article: Int) -> ArticleView {
    let found = site.articles[article]
    let text = site.texts[article]
    let section = site.structure.sectionOfArticle[article]
    let sectionPage = section.map { index.link(to: site.sections[$0].page) }
    return ArticleView(
      content: content(of: article), outline: OutlineView.outline(of: text.body.headings),
      sectionTitle: sectionPage?.title ?? site.configuration.title,
      sectionHref: sectionPage?.href ?? shared.base,
      sectionItems: navigation[section ?? site.sections.count].html(current: article),
      previous: index.previous(of: article), next: index.next(of: article),
      related: related.related[article].map(index.item),
      editHref: site.configuration.support?.article?.value == found.path
        ? nil : site.configuration.editURL.map { $0 + found.path },
      feedbackHref: feedbackHref(of: found, text))
  }

  private func sectionView(_ article: Int) -> SectionView {
    let section = site.structure.sectionOfArticle[article]
    let articles = section.map { index.shown(site.sections[$0].articles).map(index.item) } ?? []
    let ancestors = site.structure.ancestors(of: article)
    return SectionView(
      content: content(of: article), articles: articles, letters: LetterView.groups(of: articles),
      sections: section.map { index.shownSections(site.sections[$0].subsections).map(index.sectionItem) }
        ?? [],
      siblings: index.shownSections(site.structure.topSections).map {
        index.link(to: site.sections[$0].page, isCurrent: ancestors.contains($0))
      },
      figures: section.map { figures(of: site.sections[$0].articles) } ?? [])
  }

  /// The figures that most of some articles quote, the most quoted first.
  private func figures(of articles: [Int]) -> [FactView] {
    var counts: [FactID: Int] = [:]
    for text in index.shown(articles).map({ site.texts[$0] }) {
      let facts = text.title.facts + (text.description?.facts ?? []) + text.body.facts
      for id in Set(facts.map(\.id)) { counts[id, default: 0] += 1 }
    }
    let quoted = site.structure.edition.facts.enumerated().compactMap { place, fact in
      fact.isList ? nil : counts[fact.id].map { (order: (-$0, place), fact: fact) }
    }
    return quoted.sorted { $0.order < $1.order }.prefix(Self.figureCount).map {
      FactView(fact: $0.fact, articles: [])
    }
  }

  private func homeView(_ article: Int) -> HomeView {
    let articles = index.shown(site.structure.topArticles)
    let support = site.configuration.support?.article.flatMap { site.structure.articleIndex(at: $0.value) }
    return HomeView(
      content: content(of: article), hasFacts: shared.facts != nil,
      articles: articles.prefix(LetterView.mostInOneList).map(index.item), articleCount: articles.count,
      // A section that has only the article named at the foot of every page is no topic.
      sections: index.shownSections(site.structure.topSections).filter {
        index.shown(site.sections[$0].articles) != support.map { [$0] }
      }.map(index.sectionItem),
      latest: index.latest(Self.latestCount))
  }

  private func content(of article: Int) -> HTML {
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

  private func keywords(of article: Article) -> String? {
    article.frontMatter.keywords.isEmpty ? nil : article.frontMatter.keywords.joined(separator: ", ")
  }

  /// `feedback` of the site, a `mailto:` address or the start of an address that ends with a title.
  private func feedbackHref(of article: Article, _ text: ArticleText) -> String? {
    site.configuration.feedback.map { address in
      let subject = PercentEncoding.encoded("\(text.title.plain) (\(article.permalink.path))")
      return
        "\(address)\(address.contains("?") ? "&" : "?")\(address.hasPrefix("mailto:") ? "subject" : "title")=\(subject)"
    }
  }

  // MARK: Pages without an article

  package func page(_ page: GeneratedPage) -> HTML {
    let title =
      switch page {
      case .articles: "All articles"
      case .search: "Search"
      case .notFound: "Page not found"
      }
    let frame = FrameView(
      shared: shared, documentTitle: documentTitle(title), description: site.configuration.description,
      canonical: page.permalinkPath.flatMap { baseURL.absolute(baseURL.path + $0.dropFirst()) },
      menu: menu(current: nil), scripts: [], badge: nil, title: title, titleHTML: HTML(escaping: title))
    let sections = index.shownSections(site.structure.topSections)
    switch page {
    case .articles:
      return input.templates.html(
        .articles, ArticleListView(groups: groups, count: site.articles.count { $0.isShown }), in: frame)
    case .search, .notFound:
      let view = TopicsView(sections: sections.map(index.sectionItem))
      return input.templates.html(page == .search ? .search : .notFound, view, in: frame)
    }
  }

  package func redirect(to article: Int) -> HTML {
    let href = baseURL.href(site.articles[article].permalink)
    return input.templates.html(
      .redirect,
      RedirectView(
        siteTitle: site.configuration.title, language: site.configuration.language, target: href,
        canonical: baseURL.absolute(href), title: site.texts[article].title.plain, assets: shared.assets))
  }

  private var groups: [GroupView] {
    let top = index.shown(site.structure.topArticles)
    let general = GroupView(title: site.configuration.title, href: shared.base, items: items(top))
    return (top.isEmpty ? [] : [general]) + index.shownSections(site.structure.topSections).flatMap(groups)
  }

  private func groups(of section: Int) -> [GroupView] {
    let found = site.sections[section]
    let link = index.link(to: found.page)
    let own = GroupView(title: link.title, href: link.href, items: items(index.shown(found.articles)))
    return [own] + index.shownSections(found.subsections).flatMap(groups)
  }

  private func items(_ articles: [Int]) -> HTML {
    articles.reduce(into: HTML()) { items, article in
      items.append(input.templates.html(.item, index.item(for: article)))
    }
  }

  // MARK: Frame

  private func documentTitle(_ title: String) -> String { "\(title) · \(site.configuration.title)" }

  /// The current entry is that of the page itself, or else that of its section.
  private func menu(current article: Int?) -> [LinkView] {
    let sections = article.map { site.structure.ancestors(of: $0).map { site.sections[$0].page } } ?? []
    let targets = menu.map(\.target)
    let current = article.flatMap { targets.contains($0) ? $0 : sections.last { targets.contains($0) } }
    return menu.map { link, target in
      LinkView(title: link.title, href: link.href, isCurrent: target == current)
    }
  }
}

extension PublishState {
  /// What the preview shows above an unpublished article.
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
