import Diagnostics
import SiteModel

extension SiteCheck {
  /// Every former anchor is replaced by an anchor of the article.
  static let formerAnchors = SiteCheck.ofEachArticle("former anchors") { _ in
    { article, text in
      guard !article.frontMatter.formerAnchors.isEmpty else { return [] }
      let anchors = Set(text.body.anchorNames)
      var taken = anchors
      let compared = text.body.anchorNames.prefix(Suggestion.mostCompared).sorted()
      return article.frontMatter.formerAnchors.compactMap { anchor in
        let (former, current) = anchor.value
        func broken(_ message: String, hint: String) -> Diagnostic {
          Diagnostic(
            .error("broken-former-anchor", mayWait: true), in: article.source, at: anchor.range, message,
            hint: hint)
        }
        // Anchors with a '~' belong to the parts that every page has.
        if !taken.insert(former).inserted || former.contains("~") {
          return broken(
            "'aliases' names the anchor '#\(former)', but the page already has it",
            hint: "remove it from 'aliases'")
        }
        guard !anchors.contains(current) else { return nil }
        let nearest = Suggestion.nearest(to: current, among: compared)
        return broken(
          "'aliases' leads '#\(former)' to '#\(current)', but the article has no such heading",
          hint: nearest.map { "did you mean '\($0)'?" } ?? "name a heading's anchor, without '#'")
      }
    }
  }
}
