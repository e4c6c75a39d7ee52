import Diagnostics
import Markdown

/// The published addresses and anchors, which later versions must keep, one per line, sorted:
/// `/fees/withdrawals/ fees/withdrawals.md` is a page with its article, `/fees/withdrawals/#tax` an anchor on that page,
/// and `/fees/form.pdf` a file that is published although no article links to it.
package struct AddressRecord: Sendable {
  package struct Entry: Sendable, Hashable {
    /// The permalink of the page, as in `/fees/withdrawals/`.
    package let permalink: String
    /// The anchor without `#`; nil for the page itself.
    package let anchor: String?
    /// The article's path below `content/`; empty for an anchor.
    package let article: String
    /// The entry's line, in bytes of the record.
    package let range: Range<Int>
  }

  package static let path = ContentPath.root + "addresses.txt"

  package let source: SourceFile
  package let entries: [Entry]
  /// The lines that are not entries.
  package let unread: [Range<Int>]

  package init(source: SourceFile) {
    self.source = source
    let lines = source.lineStarts.indices.map(source.lineRange).filter { !$0.isEmpty }
    unread = lines.filter { !source.bytes.has("/", at: $0.lowerBound) }
    entries = lines.filter { source.bytes.has("/", at: $0.lowerBound) }.map { line in
      let parts = source.text(in: line).split(separator: " ", maxSplits: 1).map(String.init)
      let pieces = parts[0].split(separator: "#", maxSplits: 1).map(String.init)
      let anchor = pieces.dropFirst().first
      let article = anchor == nil ? parts.dropFirst().first : nil
      return Entry(permalink: pieces[0], anchor: anchor, article: article ?? "", range: line)
    }
  }

  /// The record after publishing `site`: all former entries and those of the site.
  package static func text(of site: Site) -> String {
    // The articles by address; empty for an anchor and for a file.
    var articles: [String: String] = [:]
    for entry in site.structure.addressRecord?.entries ?? [] {
      articles[entry.permalink + (entry.anchor.map { "#\($0)" } ?? "")] = entry.article
    }
    for (article, text) in zip(site.articles, site.texts) where article.isShown {
      articles[article.permalink.path] = article.path
      for anchor in text.body.anchorNames { articles["\(article.permalink.path)#\(anchor)"] = "" }
    }
    let lines = articles.map { $0.value.isEmpty ? $0.key : "\($0.key) \($0.value)" }
    return lines.sorted().map { $0 + "\n" }.joined()
  }
}
