import Markdown
import SiteModel

extension MachineFile {
  static let searchTable = MachineFile(name: "search/table.json", isThere: { $0.input.hasSearch }) {
    SearchTable(renderer: $0).bytes
  }
}

/// What the search can answer before the index of all texts is loaded, and the words with which it compares
/// misspelt ones.
private struct SearchTable {
  let renderer: PageRenderer

  private enum Extent: CaseIterable {
    /// Title, section, answer, keywords and headings of each article.
    case whole
    /// Without answers and headings, and with all words.
    case titles
    case words

    /// In bytes. A reader loads the table before the first answer: `docs/decisions/0018-search.md`.
    var bound: Int {
      switch self {
      case .whole: 96_000
      case .titles: 256_000
      case .words: .max
      }
    }
  }

  /// JSON on one line with as much as the bounds allow, and a line feed. It always has the words.
  var bytes: [UInt8] {
    var table: [UInt8] = []
    for extent in Extent.allCases {
      table = json(extent).bytes
      if table.count <= extent.bound { break }
    }
    return table + [UInt8(ascii: "\n")]
  }

  private func json(_ extent: Extent) -> JSON {
    let articles = renderer.site.articles.indices.filter {
      renderer.site.articles[$0].isShown && renderer.site.articles[$0].role != .home
    }
    var table: [(String, JSON)] = [("pages", .number(articles.count))]
    if let questions { table.append(("questions", .text(questions))) }
    if extent != .words { table.append(("articles", .array(articles.map { row($0, extent) }))) }
    if extent != .whole {
      table.append(("words", .array(Set(articles.flatMap(words)).sorted().map { .text($0) })))
    }
    return .object(table)
  }

  private func row(_ article: Int, _ extent: Extent) -> JSON {
    let found = renderer.site.articles[article]
    let text = renderer.site.texts[article]
    var row: [(String, JSON)] = [
      ("href", .text(renderer.index.link(to: article).href)), ("title", .text(text.title.plain)),
    ]
    if found.role == .article, let section = renderer.site.structure.sectionOfArticle[article] {
      row.append(("section", .text(renderer.site.texts[renderer.site.sections[section].page].title.plain)))
    }
    let keywords = found.frontMatter.keywords
    if !keywords.isEmpty { row.append(("keywords", .text(keywords.joined(separator: ", ")))) }
    guard extent == .whole else { return .object(row) }
    if let answer = text.description { row.append(("text", .text(answer.plain))) }
    let headings = text.body.headings.map { heading in
      JSON.object([("title", .text(heading.text)), ("anchor", .text(heading.anchor))])
    }
    return .object(row + (headings.isEmpty ? [] : [("headings", .array(headings))]))
  }

  /// The first list of home and the heading above it, for the empty dialog.
  private var questions: String? {
    let site = renderer.site
    guard let home = site.articles.firstIndex(where: { $0.role == .home && $0.isShown }) else { return nil }
    for case .html(let html) in site.texts[home].body.parts {
      let text = String(decoding: html.bytes, as: UTF8.self)
      if let end = text.firstRange(of: "</ul>") { return String(text[..<end.upperBound]) }
    }
    return nil
  }

  /// The words of title, headings, description and keywords. Those of one or two letters are too similar to
  /// one another.
  private func words(of article: Int) -> [String] {
    let text = renderer.site.texts[article]
    let texts =
      [text.title.plain, text.description?.plain ?? ""] + text.body.headings.map(\.text)
      + renderer.site.articles[article].frontMatter.keywords
    return texts.flatMap { $0.lowercased().split { !$0.isLetter }.map(String.init).filter { $0.count > 2 } }
  }
}
