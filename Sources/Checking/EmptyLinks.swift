import Diagnostics
import SiteModel

extension DiagnosticCode {
  static let emptyLink = DiagnosticCode("empty-link", .warning)
}

extension SiteCheck {
  /// Each link has a text to point at.
  static let emptyLinks = SiteCheck.ofEachArticle("empty links") { _ in
    { article, text in
      let links = text.body.links
      return links.indices.compactMap { index in
        if links[index].hasText { return nil }
        return Diagnostic(
          .emptyLink, in: article.source, at: links[index].range, "the link has no text",
          hint: "write between the brackets what it leads to")
      }
    }
  }
}
