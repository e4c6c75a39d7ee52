import Days
import Facts
import Markdown
import SiteModel

/// Links, lists and orders of what is on the site.
extension Site {
  func link(to article: Int, isCurrent: Bool = false) -> LinkView {
    LinkView(title: texts[article].title.plain, href: href(of: article), isCurrent: isCurrent)
  }

  /// A link to the shown article at a path below `content/`.
  func link(toPageAt path: String) -> LinkView? {
    structure.articleIndex(at: path).flatMap { articles[$0].isShown ? link(to: $0) : nil }
  }

  func href(of article: Int) -> String { structure.baseURL.href(articles[article].permalink) }

  func twinHref(of article: Int) -> String {
    structure.baseURL.href(OutputPath(of: articles[article].permalink, named: MarkdownTwin.name))
  }

  func item(for article: Int) -> ItemView {
    let text = texts[article]
    return ItemView(
      title: text.title.plain, href: href(of: article), description: text.description?.plain,
      descriptionHTML: { text.description?.html })
  }

  /// The latest articles with a date, at most 20, the latest first.
  var latestArticles: [(article: Int, day: Day)] {
    var latest: [(article: Int, day: Day)] = []
    // Articles are sorted by path, so the articles of one day stay in this order.
    for (index, article) in articles.enumerated() where article.isShown {
      guard let day = article.frontMatter.date?.value else { continue }
      if latest.count == 20, let last = latest.last, last.day >= day { continue }
      latest.insert((index, day), at: latest.firstIndex { $0.day < day } ?? latest.endIndex)
      if latest.count > 20 { latest.removeLast() }
    }
    return latest
  }

  func shown(_ indices: [Int]) -> [Int] { indices.filter { articles[$0].isShown } }

  func shownSections(_ indices: [Int]) -> [Int] { indices.filter { articles[sections[$0].page].isShown } }

  /// The topmost sections that are on the site.
  var topics: [Int] { shownSections(structure.topSections) }

  func sectionItem(_ section: Int) -> ItemView {
    var item = item(for: sections[section].page)
    item.count = articleCount(of: section)
    return item
  }

  /// The number of articles in a section and in the sections below it.
  private func articleCount(of section: Int) -> Int {
    let below = shownSections(sections[section].subsections)
    return below.reduce(shown(sections[section].articles).count) { $0 + articleCount(of: $1) }
  }

  /// The pages from home to an article, without the article.
  func breadcrumbs(to article: Int) -> [LinkView] {
    let pages = structure.ancestors(of: article).map { sections[$0].page }
    return shown((structure.home.map { [$0] } ?? []) + pages).filter { $0 != article }.map {
      $0 == structure.home ? LinkView(title: "Home", href: href(of: $0)) : link(to: $0)
    }
  }

  /// The articles beside home, if there are any, and each section with its articles, in reading order. The page is nil
  /// for the articles beside home.
  var groups: [(page: Int?, articles: [Int])] {
    let top = shown(structure.topArticles)
    return (top.isEmpty ? [] : [(nil, top)]) + topics.flatMap(groups)
  }

  private func groups(of section: Int) -> [(page: Int?, articles: [Int])] {
    [(sections[section].page, shown(sections[section].articles))]
      + shownSections(sections[section].subsections).flatMap(groups)
  }

  /// The table that an embed shows, of the rules or of a CSV file; nil for other embeds.
  func listing(of embed: Embed) -> Listing? {
    switch embed.kind {
    case .table(let name): structure.edition.listings[name]
    case .csv(let path): structure.asset(at: path)?.table?.listing(structure.edition)
    case .facts, .named: nil
    }
  }
}
