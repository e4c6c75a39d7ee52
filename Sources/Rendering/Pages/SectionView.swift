import Facts
import SiteModel
import Templating

struct SectionView: View {
  let renderer: PageRenderer
  let article: Int

  static let fields: [Field<Self>] = [
    .html("content") { $0.renderer.content(of: $0.article) },
    .list("articles") { $0.items },
    .list("letters") { LetterView.groups(of: $0.items) },
    .flag("isLong") { $0.items.count > LetterView.mostInOneList },
    .list("sections") { $0.subsections },
    .list("siblings") { $0.siblings },
    .list("figures") { $0.figures },
    .flag("hasFigures") { !$0.figures.isEmpty },
    .flag("hasArticles") { !$0.items.isEmpty },
  ]

  private var site: Site { renderer.site }
  private var section: Section? { site.structure.sectionOfArticle[article].map { site.sections[$0] } }
  private var articles: [Int] { site.shown(section?.articles ?? []) }
  private var items: [ItemView] { articles.map(site.item) }
  private var subsections: [ItemView] {
    site.shownSections(section?.subsections ?? []).map(site.sectionItem)
  }

  /// The topmost sections. The one that contains this section is marked.
  private var siblings: [LinkView] {
    let ancestors = site.structure.ancestors(of: article)
    return site.topics.map { site.link(to: site.sections[$0].page, isCurrent: ancestors.contains($0)) }
  }

  /// The four figures that most articles of the section quote, the most quoted first.
  private var figures: [FactView] {
    var counts: [FactID: Int] = [:]
    for text in articles.map({ site.texts[$0] }) {
      for id in Set(text.facts.map(\.id)) { counts[id, default: 0] += 1 }
    }
    let quoted = site.structure.edition.facts.enumerated().compactMap { place, fact in
      fact.isList ? nil : counts[fact.id].map { (order: (-$0, place), fact: fact) }
    }
    return quoted.sorted { $0.order < $1.order }.prefix(4).map {
      FactView(fact: $0.fact, articles: [])
    }
  }
}

/// The articles of a long section whose titles start with one letter.
struct LetterView: View {
  /// The letter; `#` for titles that start with no letter.
  let letter: String
  let articles: [ItemView]

  static let fields: [Field<Self>] = [
    .text("letter") { $0.letter },
    .text("anchor") { "~letter-\($0.letter == "#" ? "other" : $0.letter.lowercased())" },
    .list("articles") { $0.articles },
  ]

  /// The most articles that a section shows in one list, in the section's own order.
  static let mostInOneList = 60

  /// The articles by first letter, in alphabetical order; no groups for a short section.
  static func groups(of articles: [ItemView]) -> [LetterView] {
    guard articles.count > mostInOneList else { return [] }
    let letters = Dictionary(grouping: articles) { item in
      item.title.first.flatMap { $0.isLetter ? $0.uppercased() : nil } ?? "#"
    }
    return letters.sorted { $0.key < $1.key }.map { letter, articles in
      LetterView(letter: letter, articles: articles.sorted { ($0.title, $0.href) < ($1.title, $1.href) })
    }
  }
}
