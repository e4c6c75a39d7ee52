import Days
import Diagnostics
import Markdown
import SiteModel

extension DiagnosticCode {
  static let linkUnpublished = DiagnosticCode("link-unpublished", .error, mayWait: true)
  static let linkExpires = DiagnosticCode("link-expires", .warning)
}

extension SiteCheck {
  /// On every day on which an article is published, so are the articles it links to.
  static let unpublishedLinks = SiteCheck.ofEachArticle("links to unpublished articles") { site in
    let published = PublishDays(site)
    return { article, text in
      text.body.links.compactMap { link in
        link.article.flatMap {
          .unpublished(
            site.articles[$0], in: article.source, at: link.range, on: published[article], published)
        }
      }
    }
  }
}

extension Diagnostic {
  /// - Parameter days: on which the linking article is published; empty for a draft.
  /// - Returns: nil if `target` is published on all of them, or if it is unreadable (which has its own finding).
  static func unpublished(
    _ target: Article, in source: SourceFile, at range: Range<Int>, on days: Range<Day> = PublishDays.always,
    _ published: PublishDays
  ) -> Diagnostic? {
    let isPreviewed = target.isShown && target.state != .published
    guard target.state != .unreadable, !isPreviewed else { return nil }
    let first = days.isEmpty ? published.today : max(published.today, days.lowerBound)
    let ofTarget = published[target]
    // Two drafts may be published together.
    if days.isEmpty && ofTarget.isEmpty { return nil }
    guard ofTarget.contains(first) else {
      let own = PublishState(of: target.frontMatter, on: first)
      let state = own == .published ? .inHiddenSection : own
      return Diagnostic(
        .linkUnpublished, in: source, at: range, "this leads to '\(target.path)', which \(state.explanation)",
        hint: "remove the link, or publish '\(target.path)'")
    }
    guard ofTarget.upperBound < (days.isEmpty ? PublishDays.always : days).upperBound else { return nil }
    return Diagnostic(
      .linkExpires, in: source, at: range,
      "on \(ofTarget.upperBound.text) this link breaks: '\(target.path)' is no longer published",
      hint: "remove the link before that day, or move 'expiresOn' in the linked article or its section")
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
