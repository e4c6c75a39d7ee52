import Diagnostics
import Markdown
import SiteModel

extension SiteCheck {
  /// Every link's anchor exists on its target page.
  static let brokenAnchors = SiteCheck.ofEachArticle("broken anchors") { site in
    let anchors = PageAnchors(of: site)
    return { article, text in
      text.body.links.compactMap { brokenAnchor(of: $0, in: article.source, anchors, site) }
    }
  }

  /// A finding about a link's anchor; nil if the link has no anchor, or one that its target page has.
  static func brokenAnchor(
    of link: Link, in source: SourceFile, _ anchors: PageAnchors, _ site: Site
  ) -> Diagnostic? {
    guard let page = link.article, case .page(let anchor?) = link.target, !anchors.has(anchor, on: page)
    else { return nil }
    let names = site.texts[page].body.anchorNames.prefix(Suggestion.mostCompared)
    let nearest = Suggestion.nearest(to: anchor, among: names)
    let known = names.prefix(8).map { "#" + $0 }.joined(separator: " ")
    let hash = source.bytes[link.range].firstIndex(of: UInt8(ascii: "#"))
    var finding = Diagnostic(
      .error("broken-anchor", mayWait: true), in: source,
      at: (hash ?? link.range.lowerBound)..<link.range.upperBound,
      "'\(site.articles[page].path)' has no heading '#\(anchor)'",
      hint: nearest.map { "did you mean '#\($0)'?" }
        ?? (known.isEmpty ? "that page has no anchors: link to the page alone" : "its anchors are \(known)"))
    // Generators use the same letters in an anchor, but other punctuation between them.
    let same = Set(names.filter { haveSameLetters($0, anchor) })
    if link.isExact, let hash, same.count == 1, let only = same.first {
      finding.correction = Diagnostic.Correction(range: (hash + 1)..<link.range.upperBound, text: only)
    }
    return finding
  }

  /// Whether two anchors are equal apart from punctuation and the case of A to Z.
  private static func haveSameLetters(_ one: String, _ other: String) -> Bool {
    func letters(_ text: String) -> some Sequence<UInt8> {
      text.utf8.lazy.filter { $0 >= 0x80 || $0 &- 0x30 < 10 || ($0 | 0x20) &- 0x61 < 26 }.map {
        $0 &- 0x41 < 26 ? $0 | 0x20 : $0
      }
    }
    return letters(one).elementsEqual(letters(other))
  }

  /// Every former anchor is replaced by an anchor of the article.
  static let formerAnchors = SiteCheck.ofEachArticle("former anchors") { _, article, text in
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
          "'aliases' names '#\(former)' as a former anchor, but the page still has it",
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

/// The anchors of each page: those of headings and facts, those the author set, and former anchors. A class, because it
/// caches the anchors of long pages. Short pages are searched each time, which is faster.
final class PageAnchors {
  private static let short = 32

  private let site: Site
  private var known: [Int: Set<String>] = [:]

  init(of site: Site) { self.site = site }

  /// Whether a page has an anchor. For a page that cannot be read the answer is yes.
  func has(_ anchor: String, on page: Int) -> Bool {
    let headings = site.texts[page].body.headings
    guard site.articles[page].state != .unreadable else { return true }
    if headings.count <= Self.short, headings.contains(where: { $0.anchor == anchor }) { return true }
    let anchors = known[page] ?? anchors(of: page)
    known[page] = anchors
    return anchors.contains(anchor)
  }

  private func anchors(of page: Int) -> Set<String> {
    let body = site.texts[page].body
    let facts = body.listsFacts ? site.structure.edition.facts : []
    let former = site.articles[page].frontMatter.formerAnchors
    return Set(body.anchorNames + facts.map(\.id.anchor) + former.map(\.value.former))
  }
}
