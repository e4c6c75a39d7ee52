import Diagnostics
import SiteModel

extension SiteCheck {
  private static let emptyLink = DiagnosticCode("empty-link", .warning)

  /// Every link has a text.
  static let emptyLinks = SiteCheck.ofEachArticle("empty links") { _ in
    { article, text in
      text.body.links.filter { !$0.hasText }.map { link in
        Diagnostic(
          emptyLink, in: article.source, at: link.whole, "the link has no text",
          hint: "write the link's text between the brackets")
      }
    }
  }
}
