import Diagnostics
import SiteModel

extension SiteCheck {
  /// Titles are short, and no two are alike.
  static let titles = SearchResultText(
    noun: "title", longest: 60, duplicateHint: "say in each title how the articles differ"
  ) { article, text in
    text.title.plain.isEmpty ? nil : Located(text.title.plain, at: article.frontMatter.title.range)
  }.check("titles")

  /// Every article has a short description; no two are alike.
  static let descriptions = SearchResultText(
    noun: "description", longest: 160, duplicateHint: "say what this article answers",
    missingHint: "add a line 'description: …' that answers the title in one sentence"
  ) { article, text in
    text.description.map { Located($0.plain, at: article.frontMatter.description?.range ?? 0..<0) }
  }.check("descriptions")
}

/// A text of an article that search engines show in a result. It must be short, and differ from article to article.
private struct SearchResultText: Sendable {
  /// The text's name in a sentence.
  let noun: String
  /// The number of characters a search engine shows.
  let longest: Int
  let duplicateHint: String
  /// The hint for an article without the text; nil if that is allowed, or has a finding elsewhere.
  var missingHint: String?
  let text: @Sendable (Article, ArticleText) -> Located<String>?

  func check(_ name: String) -> SiteCheck {
    SiteCheck.ofSite(name) { site in
      var owners: [String: [Int]] = [:]
      return site.publishOrder.flatMap { index -> [Diagnostic?] in
        let article = site.articles[index]
        guard let text = text(article, site.texts[index]) else {
          return [site.published.told(missing(from: article), about: article)]
        }
        let key = text.value.lowercased()
        let others = owners[key, default: []]
        owners[key] = others + [index]
        let same = others.lazy.map { site.articles[$0] }.filter { mustDiffer($0, article) }.compactMap {
          owner in
          site.published.told(
            Diagnostic(
              .warning("duplicate-\(noun)"), in: article.source, at: text.range,
              "'\(owner.source.path)' has the same \(noun)", hint: duplicateHint),
            about: article, and: owner)
        }.first
        return [site.published.told(tooLong(text, in: article), about: article), same]
      }.compactMap(\.self)
    }
  }

  private func missing(from article: Article) -> Diagnostic? {
    guard let missingHint, article.frontMatter.isWhole else { return nil }
    return Diagnostic(
      .warning("missing-\(noun)"), in: article.source, at: article.frontMatter.title.range,
      "the article has no '\(noun)'", hint: missingHint)
  }

  private func tooLong(_ text: Located<String>, in article: Article) -> Diagnostic? {
    guard text.value.utf8.count > longest, text.value.count > longest else { return nil }
    return Diagnostic(
      .warning("long-\(noun)"), in: article.source, at: text.range,
      "the \(noun) has \(text.value.count) characters; search engines show \(longest)",
      hint: "shorten it to \(longest) characters")
  }

  /// Whether two articles must differ. Sections with different parents may have equal texts.
  private func mustDiffer(_ one: Article, _ other: Article) -> Bool {
    one.role != .section || other.role != .section || parent(of: one) == parent(of: other)
  }

  /// The folder that contains a section's folder, as in `a` for `a/b/index.md`.
  private func parent(of section: Article) -> String {
    section.path.split(separator: "/").dropLast(2).joined(separator: "/")
  }
}
