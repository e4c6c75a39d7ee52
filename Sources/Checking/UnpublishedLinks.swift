import Days
import Diagnostics
import Markdown
import SiteModel

extension SiteCheck {
  /// On every day on which an article is published, so are the articles it links to.
  static let unpublishedLinks = SiteCheck.ofEachArticle("links to unpublished articles") { site in
    // On most sites every article is always published.
    if site.articles.allSatisfy({ $0.isShown && site.published[$0] == PublishDays.always }) {
      return { _, _ in [] }
    }
    return { article, text in
      text.body.links.compactMap { link in
        link.article.flatMap {
          .unpublished($0, of: site, in: article.source, at: link.range, on: site.published[article])
        }
      }
    }
  }
}

extension Diagnostic {
  /// A finding about a link's target; nil if it is unreadable (which has its own finding) or published on all `days`.
  ///
  /// - Parameter days: the days on which the linking article is published; empty for a draft.
  static func unpublished(
    _ index: Int, of site: Site, in source: SourceFile, at range: Range<Int>, on days: Range<Day>
  ) -> Diagnostic? {
    let (target, published) = (site.articles[index], site.published)
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
        .error("link-unpublished", mayWait: true), in: source, at: range,
        "this leads to '\(target.path)', which \(state.explanation)",
        hint: "remove the link, or publish '\(target.path)'")
    }
    guard ofTarget.upperBound < (days.isEmpty ? PublishDays.always : days).upperBound else { return nil }
    return Diagnostic(
      .warning("link-expires"), in: source, at: range,
      "this link breaks on \(ofTarget.upperBound.text), when '\(target.path)' expires",
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
