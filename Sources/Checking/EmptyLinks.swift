import Diagnostics
import SiteModel

extension DiagnosticCode {
  static let emptyLink = DiagnosticCode("empty-link", .warning)
}

extension SiteCheck {
  /// Each link has a text to point at.
  static let emptyLinks = SiteCheck.ofEachArticle("empty links") { _ in
    { article, text in
      text.body.links.compactMap { link in
        // What starts with a letter of ASCII needs no look at its characters.
        let startsVisibly = link.text.utf8.first.map { (0x21..<0x7F).contains($0) } ?? false
        guard !startsVisibly, link.text.allSatisfy(\.isWhitespace) else { return nil }
        return Diagnostic(
          .emptyLink, in: article.source, at: link.range, "the link has no text",
          hint: "write between the brackets what it leads to")
      }
    }
  }
}
