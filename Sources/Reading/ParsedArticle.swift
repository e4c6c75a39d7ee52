import Diagnostics
import Markdown
import SiteModel

/// An article with its front matter, before its permalink is known. An immutable class, like `Article`.
final class ParsedArticle: Sendable {
  let source: SourceFile
  let frontMatter: FrontMatter
  /// The offset of the text after the front matter.
  let bodyStart: Int
  /// Whether its front matter could be read. If not, there is a finding; the article keeps its place, so that
  /// links to it are not reported as broken.
  let isReadable: Bool

  /// Below `content/`, as in `refunds/process.md`.
  let path: String
  /// Its folder below `content/`; empty for `content/` itself.
  let folder: String

  init(source: SourceFile, frontMatter: FrontMatter, bodyStart: Int, isReadable: Bool) {
    self.source = source
    self.frontMatter = frontMatter
    self.bodyStart = bodyStart
    self.isReadable = isReadable
    let path = ContentPath.path(of: source)
    self.path = path
    folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
  }

  var isFolderPage: Bool { path == "index.md" || path.utf8.suffix(9).elementsEqual("/index.md".utf8) }
}

extension ParsedArticle {
  static func parse(_ source: SourceFile) -> Outcome<ParsedArticle> {
    if let finding = SourceText.finding(about: source) { return unreadable(source, [finding]) }
    let head = FrontMatterRange.find(in: source)
    guard let range = head.value else { return unreadable(source, head.diagnostics) }
    let outcome = FrontMatterReader.frontMatter(of: source, in: range.yaml)
    guard let frontMatter = outcome.value else { return unreadable(source, outcome.diagnostics) }
    let article = ParsedArticle(
      source: source, frontMatter: frontMatter, bodyStart: range.bodyStart, isReadable: true)
    return Outcome(article, outcome.diagnostics)
  }

  /// An article without title and text.
  private static func unreadable(_ source: SourceFile, _ found: [Diagnostic]) -> Outcome<ParsedArticle> {
    let frontMatter = FrontMatter(title: Located("", at: source.lineRange(0)))
    return Outcome(
      ParsedArticle(
        source: source, frontMatter: frontMatter, bodyStart: source.bytes.count, isReadable: false), found)
  }
}
