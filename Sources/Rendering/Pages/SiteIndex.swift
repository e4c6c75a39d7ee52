import Days
import Markdown
import Markup
import SiteModel

/// Lists, orders and addresses that the pages of a site share. Expensive values are computed once. A page's facts
/// about another page are computed on request, so that the preview does not compute them for all pages.
///
/// An immutable class, because every page holds the index, and a copy is one reference.
final class SiteIndex: Sendable {
  let site: Site
  /// The previous and next article of each article, in its section or directly in `content/`.
  private let neighbours: [(previous: Int?, next: Int?)]

  init(of site: Site) {
    self.site = site
    var neighbours = [(previous: Int?, next: Int?)](repeating: (nil, nil), count: site.articles.count)
    for articles in site.sections.map(\.articles) + [site.structure.topArticles] {
      let shown = articles.filter { site.articles[$0].isShown }
      for (one, other) in zip(shown, shown.dropFirst()) {
        neighbours[one].next = other
        neighbours[other].previous = one
      }
    }
    self.neighbours = neighbours
  }

  // MARK: Articles

  func link(to article: Int, isCurrent: Bool = false) -> LinkView {
    LinkView(title: site.texts[article].title.plain, href: href(of: article), isCurrent: isCurrent)
  }

  /// A link to the shown article at a path below `content/`.
  func article(at path: String) -> LinkView? {
    let article = site.structure.articleIndex(at: path)
    return article.flatMap { site.articles[$0].isShown ? link(to: $0) : nil }
  }

  private func href(of article: Int) -> String {
    site.structure.baseURL.href(site.articles[article].permalink)
  }

  func previous(of article: Int) -> LinkView? { neighbours[article].previous.map { link(to: $0) } }

  func next(of article: Int) -> LinkView? { neighbours[article].next.map { link(to: $0) } }

  func item(for article: Int) -> ItemView {
    let text = site.texts[article]
    return ItemView(
      title: text.title.plain, href: href(of: article), description: text.description?.plain,
      descriptionHTML: { text.description?.html })
  }

  // MARK: Sections

  func shown(_ articles: [Int]) -> [Int] {
    articles.filter { site.articles[$0].isShown }
  }

  func shownSections(_ sections: [Int]) -> [Int] {
    sections.filter { site.articles[site.sections[$0].page].isShown }
  }

  /// The number of articles in a section and in the sections below it.
  func articleCount(of section: Int) -> Int {
    let below = site.sections[section]
    return shown(below.articles).count
      + shownSections(below.subsections).reduce(0) { $0 + articleCount(of: $1) }
  }

  func sectionItem(_ section: Int) -> ItemView {
    var item = item(for: site.sections[section].page)
    item.count = articleCount(of: section)
    return item
  }

  func breadcrumbs(to article: Int) -> [LinkView] {
    let sections = site.structure.ancestors(of: article).map { site.sections[$0].page }
    let home = site.structure.home.flatMap {
      $0 == article || !site.articles[$0].isShown ? nil : LinkView(title: "Home", href: href(of: $0))
    }
    let shown = sections.filter { $0 != article && site.articles[$0].isShown }
    return (home.map { [$0] } ?? []) + shown.map { link(to: $0) }
  }

  /// The indices of the articles with a date, the latest first.
  func latestArticles(_ count: Int) -> [(article: Int, day: Day)] {
    var latest: [(article: Int, day: Day)] = []
    // Articles are sorted by path, so the articles of one day stay in this order.
    for (index, article) in site.articles.enumerated() where article.isShown {
      guard let day = article.frontMatter.date?.value else { continue }
      if latest.count == count, let last = latest.last, last.day >= day { continue }
      latest.insert((index, day), at: latest.firstIndex { $0.day < day } ?? latest.endIndex)
      if latest.count > count { latest.removeLast() }
    }
    return latest
  }

  func latest(_ count: Int) -> [ItemView] {
    latestArticles(count).map { entry in
      var item = item(for: entry.article)
      item.day = entry.day
      return item
    }
  }
}
