import SiteModel

/// Everything the search can answer before the index of all texts is loaded, and the words with which it compares
/// misspelt ones.
struct SearchTable {
  let site: Site

  private enum Extent {
    /// The title, section, answer, keywords and headings of each article.
    case whole
    /// The table without answers and headings, and with all words.
    case titles
    case words
  }

  /// JSON on one line with as much as the bounds allow, and a line feed. The words are always in it. The bounds are in
  /// bytes, because a reader loads the table before the first answer: `docs/decisions/0018-search.md`.
  var bytes: [UInt8] {
    for (extent, most) in [(Extent.whole, 96_000), (.titles, 256_000)] {
      let table = json(extent).bytes
      if table.count <= most { return table + [UInt8(ascii: "\n")] }
    }
    return json(.words).bytes + [UInt8(ascii: "\n")]
  }

  private func json(_ extent: Extent) -> JSON {
    let articles = site.shown(Array(site.articles.indices)).filter { site.articles[$0].role != .home }
    return .object([
      ("pages", .number(articles.count)), ("questions", questions.map { JSON.text($0) }),
      ("articles", extent == .words ? nil : .array(articles.map { row($0, extent) })),
      ("words", extent == .whole ? nil : .array(Set(articles.flatMap(words)).sorted().map { JSON.text($0) })),
    ])
  }

  private func row(_ article: Int, _ extent: Extent) -> JSON {
    let (found, text) = (site.articles[article], site.texts[article])
    let section = found.role == .article ? site.structure.sectionOfArticle[article] : nil
    let headings = (extent == .whole ? text.body.headings : []).map { heading in
      JSON.object([("title", .text(heading.text)), ("anchor", .text(heading.anchor))])
    }
    return .object([
      ("href", .text(site.href(of: article))), ("title", .text(text.title.plain)),
      ("section", section.map { .text(site.texts[site.sections[$0].page].title.plain) }),
      ("keywords", found.frontMatter.keywordLine.map(JSON.text)),
      ("text", extent == .whole ? text.description.map { JSON.text($0.plain) } : nil),
      ("headings", headings.isEmpty ? nil : .array(headings)),
    ])
  }

  /// The first list of home and the heading above it, for the empty dialog.
  private var questions: String? {
    guard let home = site.structure.home, site.articles[home].isShown else { return nil }
    for case .html(let html) in site.texts[home].body.parts {
      let text = String(decoding: html.bytes, as: UTF8.self)
      if let end = text.firstRange(of: "</ul>") { return String(text[..<end.upperBound]) }
    }
    return nil
  }

  /// The words of title, headings, description and keywords. Words of one or two letters are left out, because they
  /// are too similar to one another.
  private func words(of article: Int) -> [String] {
    let text = site.texts[article]
    let texts =
      [text.title.plain, text.description?.plain ?? ""] + text.body.headings.map(\.text)
      + site.articles[article].frontMatter.keywords
    return texts.flatMap { $0.lowercased().split { !$0.isLetter }.map(String.init).filter { $0.count > 2 } }
  }
}
