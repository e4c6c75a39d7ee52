import Days
import Diagnostics
import Markdown
import SiteModel

extension SiteCheck {
  static let brokenLink = DiagnosticCode("broken-link", .error, mayWait: true)

  /// Every link within the site leads to an article, a section, or a file beside the articles.
  static let brokenLinks = SiteCheck.ofEachArticle("broken links") { site in
    let nearest = NearestPath(site)
    return { article, text in
      text.body.links.compactMap { link in
        var finding = broken(link, in: article.source, nearest, from: article)
        finding?.correction = correction(of: link, in: article, site)
        return finding
      }
    }
  }

  /// The correction of a link as other generators write it: to an HTML page, a README or a name without an ending.
  private static func correction(
    of link: Link, in article: Article, _ site: Site
  ) -> Diagnostic.Correction? {
    guard link.isExact, case .unknown(_, let path) = link.target else { return nil }
    let ending =
      [".html", ".htm", ".mdx", ".markdown", ".md"].first { path.lowercased().hasSuffix($0) } ?? ""
    let stem = String(path.dropLast(ending.count))
    let folder = stem.lastIndex(of: "/").map { stem[...$0] } ?? ""
    let isIndex = ["readme", "index", "_index"].contains(stem.dropFirst(folder.count).lowercased())
    let candidates = isIndex ? ["\(folder)index.md"] : ["\(stem).md", "\(stem)/index.md"]
    let target = candidates.first { site.structure.articleIndex(at: $0) != nil }
    guard let target, !target.contains(where: { " ()<>".contains($0) }) else { return nil }
    let anchor = article.source.text(in: link.range).drop { $0 != "#" }
    return Diagnostic.Correction(
      range: link.range, text: ContentPath.relative(target, from: article.path) + anchor)
  }

  /// A finding about a link that leads nowhere; else nil.
  private static func broken(
    _ link: Link, in source: SourceFile, _ nearest: NearestPath, from article: Article? = nil
  ) -> Diagnostic? {
    guard case .unknown(let written, let path) = link.target else { return nil }
    let (code, message) = brokenLink.about(path, as: written, "there is no page or file '\(written)'")
    return Diagnostic(
      code, in: source, at: link.range, message,
      hint: written.withMeantScheme.map { "write '\($0)'" } ?? nearest.hint(for: path, from: article))
  }

  /// Every link has a text that says where it leads.
  static let emptyLinks = SiteCheck.ofEachArticle("empty links") { _, article, text in
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
        "the link's text does not say where it leads", hint: "name what the reader finds there")
    }
  }

  private static let weakTexts: Set = [
    "here", "click here", "this link", "this page", "more", "read more", "learn more",
  ]
  /// The length of the longest weak text, in bytes.
  private static let longestWeak = 10

  /// On every day on which an article is published, so are the articles it links to.
  static let unpublishedLinks = SiteCheck.ofEachArticle("links to unpublished articles") { site in
    // Most sites need no search, because every article is always published.
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

  /// The links and figures of the footer and of the notice are checked like those of an article.
  static let footerAndNotice = SiteCheck.ofSite("footer and notice") { site in
    let source = site.configuration.source
    let (anchors, nearest) = (PageAnchors(of: site), NearestPath(site))
    return site.lines.flatMap { line in
      let aboutLinks = line.text.content.links.compactMap { link in
        broken(link, in: source, nearest) ?? nowhere(link, in: source)
          ?? link.article.flatMap {
            .unpublished(
              $0, of: site, in: source, at: link.range, on: line.noticeDays ?? PublishDays.always)
          } ?? brokenAnchor(of: link, in: source, anchors, site)
      }
      let aboutFigures = line.text.content.uncheckedFigures.compactMap {
        unchecked($0, in: source, site.structure.rules)
      }
      return site.published.told(aboutLinks + aboutFigures, about: line)
    }
  }

  /// A finding about a link to an anchor without a page, or to nothing.
  private static func nowhere(_ link: Link, in source: SourceFile) -> Diagnostic? {
    guard case .page = link.target, link.article == nil else { return nil }
    return Diagnostic(
      brokenLink, in: source, at: link.range, "the link names no article",
      hint: "write the path of the article's file below 'content/' before the anchor")
  }
}

extension DiagnosticCode {
  /// This code and message, or those of a path that leads out of `content/`. `path` is resolved.
  func about(_ path: String, as written: String, _ message: String) -> (DiagnosticCode, String) {
    path.split(separator: "/").contains("..")
      ? (.error("leaves-the-site"), "'\(written)' leads out of 'content/'") : (self, message)
  }
}

extension Diagnostic {
  /// A finding about a link's target; nil if the target is published on all days on which the linking article is.
  /// Nil too if the target is unreadable, which has its own finding. A draft has no days.
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
        "this leads to '\(target.path)', which \(state.words.explanation)",
        hint: "remove the link, or \(state.words.remedy) '\(target.path)'")
    }
    guard ofTarget.upperBound < (days.isEmpty ? PublishDays.always : days).upperBound else { return nil }
    return Diagnostic(
      .warning("link-expires"), in: source, at: range,
      "this link breaks on \(ofTarget.upperBound.text), when '\(target.path)' expires",
      hint: "remove the link before that day, or set a later 'expiresOn' in the linked article or its section"
    )
  }
}

extension PublishState {
  /// The state, and what an author does to publish an article, as the start of a phrase that ends with its path.
  fileprivate var words: (explanation: String, remedy: String) {
    switch self {
    case .published: ("is published", "publish")
    case .draft: ("is a draft", "publish")
    case .inHiddenSection: ("is in a section that is not published", "publish the section of")
    case .scheduled(let day): ("is not published until \(day.text)", "set an earlier 'publishOn' in")
    case .expired(let day): ("expired on \(day.text)", "set a later 'expiresOn' in")
    case .unreadable: ("cannot be read", "publish")
    }
  }
}
