import Markup
import SiteModel
import Templating

struct SectionView: View {
  let content: HTML
  let articles: [ItemView]
  /// The same in groups by letter if the section is long; else empty.
  let letters: [LetterView]
  let sections: [ItemView]
  let sectionItems: HTML?

  static let fields: [Field<Self>] = [
    .html("content") { $0.content },
    .list("articles") { $0.articles },
    .list("letters") { $0.letters },
    .flag("isLong") { !$0.letters.isEmpty },
    .list("sections") { $0.sections },
    .html("sectionItems") { $0.sectionItems },
    .flag("hasArticles") { !$0.articles.isEmpty },
  ]
}

/// The articles of a long section whose titles start with one letter.
struct LetterView: View {
  /// `#` for titles that start with no letter.
  let letter: String
  let articles: [ItemView]

  static let fields: [Field<Self>] = [
    .text("letter") { $0.letter },
    .text("anchor") { "~letter-\($0.letter == "#" ? "other" : $0.letter.lowercased())" },
    .list("articles") { $0.articles },
  ]

  /// The most articles that a section shows in one list, in its own order.
  static let mostInOneList = 60

  /// - Returns: the groups in alphabetical order; none for a short section.
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
