import Diagnostics
import Markdown
import SiteModel

extension DiagnosticCode {
  static let linkUnpublished = DiagnosticCode("link-unpublished", .error)
}

extension SiteCheck {
  /// No link leads to an article that is not published.
  static let unpublishedLinks = SiteCheck.ofEachArticle("links to unpublished articles") { site in
    { article, text in
      text.body.links.compactMap { link in
        link.article.flatMap { .unpublished(site.articles[$0], in: article.source, at: link.range) }
      }
    }
  }
}

extension Diagnostic {
  /// - Returns: nil if `target` is published, or if it is unreadable (which has its own finding).
  static func unpublished(_ target: Article, in source: SourceFile, at range: Range<Int>) -> Diagnostic? {
    guard !target.isShown, target.state != .unreadable else { return nil }
    return Diagnostic(
      .linkUnpublished, in: source, at: range, "'\(target.path)' \(target.state.explanation)",
      hint: "remove the link, or publish '\(target.path)'")
  }
}

extension PublishState {
  fileprivate var explanation: String {
    switch self {
    case .published: "is published"
    case .draft: "is a draft"
    case .inHiddenSection: "is in a section that is not published"
    case .scheduled(let day): "is not published until \(day.text)"
    case .expired(let day): "expired on \(day.text)"
    case .unreadable: "cannot be read"
    }
  }
}
