import Diagnostics
import SiteModel

extension SiteCheck {
  /// Every link has a text that says where it leads.
  static let emptyLinks = SiteCheck.ofEachArticle("empty links") { _ in
    { article, text in
      text.body.links.compactMap { link in
        guard link.hasText else {
          return Diagnostic(
            .warning("empty-link"), in: article.source, at: link.whole, "the link has no text",
            hint: "write the link's text between the brackets")
        }
        guard link.text.count <= longestWeak,
          weakTexts.contains(article.source.text(in: link.text).lowercased())
        else { return nil }
        return Diagnostic(
          .warning("weak-link-text"), in: article.source, at: link.text,
          "the link's text does not say where it leads",
          hint: "name what the reader finds there")
      }
    }
  }

  private static let weakTexts: Set = [
    "here", "click here", "this link", "this page", "more", "read more", "learn more",
  ]
  /// The length of the longest weak text, in bytes.
  private static let longestWeak = 10
}
