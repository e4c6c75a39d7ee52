import Diagnostics
import Markdown
import SiteModel

/// An article with its front matter, before its permalink is known. An immutable class, like `Article`.
final class ParsedArticle: Sendable {
  let source: SourceFile
  let frontMatter: FrontMatter
  /// The offset of the text after the front matter.
  let bodyStart: Int
  /// Whether the front matter could be read. If not, a finding says why. The article stays in the site, so that links
  /// to the article are not reported as broken.
  let isReadable: Bool

  /// The path below `content/`, as in `refunds/process.md`.
  let path: String
  /// The article's folder below `content/`; empty for `content/` itself.
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
    let heading = TitleHeading.find(in: source, from: head.value?.bodyStart ?? 0)
    guard let range = head.value else {
      guard let heading, head.diagnostics.allSatisfy({ $0.code == .frontMatterMissing }) else {
        return unreadable(source, head.diagnostics)
      }
      let frontMatter = FrontMatter(title: heading.text)
      return Outcome(
        ParsedArticle(source: source, frontMatter: frontMatter, bodyStart: heading.end, isReadable: true))
    }
    let outcome = FrontMatterReader.frontMatter(of: source, in: range.yaml, heading: heading?.text)
    guard let frontMatter = outcome.value else { return unreadable(source, outcome.diagnostics) }
    let isTitle = heading?.says(frontMatter.title.value) ?? false
    let article = ParsedArticle(
      source: source, frontMatter: frontMatter, bodyStart: isTitle ? heading?.end ?? 0 : range.bodyStart,
      isReadable: true)
    return Outcome(article, outcome.diagnostics)
  }

  /// An article without title and text, whose file could not be read.
  private static func unreadable(_ source: SourceFile, _ found: [Diagnostic]) -> Outcome<ParsedArticle> {
    let frontMatter = FrontMatter(title: Located("", at: source.lineRange(0)))
    return Outcome(
      ParsedArticle(
        source: source, frontMatter: frontMatter, bodyStart: source.bytes.count, isReadable: false), found)
  }
}
