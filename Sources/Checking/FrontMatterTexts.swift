import Diagnostics
import SiteModel

extension SiteCheck {
  /// Titles are short, and no two are alike.
  static let titles = searchResultText(
    "title", longest: 60, duplicateHint: "say in each title how the articles differ"
  ) { article, text in
    text.title.plain.isEmpty ? nil : Located(text.title.plain, at: article.frontMatter.title.range)
  }

  /// Every article has a short description; no two are alike.
  static let descriptions = searchResultText(
    "description", longest: 160, duplicateHint: "say what this article answers",
    missingHint: "add a line 'description: …' that answers the title in one sentence"
  ) { article, text in
    text.description.map { Located($0.plain, at: article.frontMatter.description?.range ?? 0..<0) }
  }

  /// A check of a text that search engines show: it has at most `longest` characters, and no two articles have the
  /// same. Without `missingHint` the text may be missing, or another check reports that.
  private static func searchResultText(
    _ noun: String, longest: Int, duplicateHint: String, missingHint: String? = nil,
    _ text: @escaping @Sendable (Article, ArticleText) -> Located<String>?
  ) -> SiteCheck {
    SiteCheck.ofSite("\(noun)s") { site in
      var owners: [String: [Article]] = [:]
      return site.publishOrder.flatMap { index -> [Diagnostic] in
        let article = site.articles[index]
        func finding(_ kind: String, _ range: Range<Int>, _ message: String, hint: String) -> Diagnostic {
          Diagnostic(.warning("\(kind)-\(noun)"), in: article.source, at: range, message, hint: hint)
        }
        guard let text = text(article, site.texts[index]) else {
          guard let missingHint, article.frontMatter.isWhole else { return [] }
          let title = article.frontMatter.title.range
          let missing = finding("missing", title, "the article has no '\(noun)'", hint: missingHint)
          return site.published.told([missing], about: article)
        }
        var found: [Diagnostic] = []
        if text.value.utf8.count > longest, text.value.count > longest {
          let message = "the \(noun) has \(text.value.count) characters; search engines show \(longest)"
          let long = finding("long", text.range, message, hint: "shorten it to \(longest) characters")
          found = site.published.told([long], about: article)
        }
        let key = text.value.lowercased()
        let same = owners[key, default: []].lazy.filter { mustDiffer($0, article) }.compactMap { owner in
          let message = "'\(owner.source.path)' has the same \(noun)"
          let duplicate = finding("duplicate", text.range, message, hint: duplicateHint)
          return site.published.told(duplicate, about: article, and: owner)
        }.first
        owners[key, default: []].append(article)
        return found + [same].compactMap(\.self)
      }
    }
  }

  /// Whether two articles must differ. Sections with different parents, as in `a` for `a/b/index.md`, need not.
  private static func mustDiffer(_ one: Article, _ other: Article) -> Bool {
    func parent(of section: Article) -> [Substring] { section.path.split(separator: "/").dropLast(2) }
    return one.role != .section || other.role != .section || parent(of: one) == parent(of: other)
  }

  /// A tag that only one article has, and that resembles a tag of several articles, is probably misspelled.
  static let similarTags = SiteCheck.ofSite("similar tags") { site in
    var users: [String: [Article]] = [:]
    for article in site.articles {
      for tag in Set(article.frontMatter.tags) { users[tag, default: []].append(article) }
    }
    let alone = users.filter { $0.value.count == 1 }.map(\.key).sorted().prefix(Suggestion.mostCompared)
    let known = users.filter { $0.value.count > 1 }.map(\.key).sorted().prefix(Suggestion.mostCompared)
    return alone.flatMap { tag -> [Diagnostic] in
      guard tag.count >= shortestTag, let meant = Suggestion.nearest(to: tag, among: known) else { return [] }
      return users[tag, default: []].map { article in
        let bytes = article.source.bytes
        let start = bytes.firstOffset(of: tag.utf8, in: 0..<min(article.bodyStart, bytes.count)) ?? 0
        return Diagnostic(
          .note("similar-tag"), in: article.source, at: start..<(start + tag.utf8.count),
          "no other article has the tag '\(tag)'", hint: "did you mean '\(meant)'?")
      }
    }
  }

  /// The length in characters of the shortest tag compared; shorter words resemble one another too often.
  private static let shortestTag = 5
}
