import Diagnostics
import SiteModel

extension SiteCheck {
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
