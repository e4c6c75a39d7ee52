import Diagnostics
import Markdown
import SiteModel

extension SiteCheck {
  private static let brokenAnchor = DiagnosticCode("broken-anchor", .error, mayWait: true)

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
      brokenAnchor, in: source, at: (hash ?? link.range.lowerBound)..<link.range.upperBound,
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
}
