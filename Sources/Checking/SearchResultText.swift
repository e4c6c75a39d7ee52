import Diagnostics
import SiteModel

/// A text of an article that search engines show in a result. It must be short, and differ from article to article.
struct SearchResultText {
  typealias Written = (article: Article, range: Range<Int>, plain: String)

  /// Its name in a sentence.
  let noun: String
  /// The number of characters a search engine shows.
  let longest: Int
  let long: DiagnosticCode
  let duplicate: DiagnosticCode
  let duplicateHint: String

  /// - Parameter texts: in the order of the days on which the articles are published.
  func findings(about texts: [Written], _ published: PublishDays) -> [Diagnostic] {
    var owners: [String: [Article]] = [:]
    return texts.flatMap { article, range, plain in
      var found: [Diagnostic] = []
      if plain.utf8.count > longest, plain.count > longest {
        let finding = Diagnostic(
          long, in: article.source, at: range,
          "the \(noun) has \(plain.count) characters; search engines show \(longest)",
          hint: "shorten it to \(longest) characters")
        found += published.told([finding], about: article)
      }
      // Sections with different parents may have the same title.
      let others = owners[plain.lowercased(), default: []].filter {
        article.role != .section || $0.role != .section || parent(of: $0) == parent(of: article)
      }
      let same = others.lazy.compactMap { owner in
        published.told(
          Diagnostic(
            duplicate, in: article.source, at: range, "'\(owner.source.path)' has the same \(noun)",
            hint: duplicateHint), about: article, and: owner)
      }
      if let first = same.first { found.append(first) }
      owners[plain.lowercased(), default: []].append(article)
      return found
    }
  }

  /// The folders above a section's own, as in `a/` for `a/b/index.md`.
  private func parent(of section: Article) -> String {
    section.path.split(separator: "/").dropLast(2).joined(separator: "/")
  }
}
