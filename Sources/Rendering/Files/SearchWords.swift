import Markdown
import SiteModel

extension MachineFile {
  /// The words of titles, headings, descriptions and keywords, sorted, one per line. The search compares
  /// misspelt words with them.
  static let searchWords = MachineFile(name: "search/words.txt", isThere: { $0.input.hasSearch }) {
    renderer in
    let site = renderer.site
    var words: Set<String> = []
    for (article, text) in zip(site.articles, site.texts) where article.isShown {
      let texts =
        [text.title.plain, text.description?.plain ?? ""] + text.body.headings.map(\.text)
        + article.frontMatter.keywords
      for text in texts { words.formUnion(Self.words(in: text)) }
    }
    return Array((words.sorted().joined(separator: "\n") + "\n").utf8)
  }

  /// The shortest word in letters; shorter ones are too similar to one another.
  private static let shortestWord = 3

  private static func words(in text: String) -> [String] {
    text.lowercased().split { !$0.isLetter }.map(String.init).filter { $0.count >= shortestWord }
  }
}
