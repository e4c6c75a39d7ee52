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

  /// - Parameter frontMatter: nil makes an unreadable article, without title and text.
  private init(_ source: SourceFile, _ frontMatter: FrontMatter? = nil, bodyStart: Int = 0) {
    self.source = source
    self.frontMatter = frontMatter ?? FrontMatter(title: Located("", at: source.lineRange(0)))
    self.bodyStart = frontMatter == nil ? source.bytes.count : bodyStart
    isReadable = frontMatter != nil
    let path = ContentPath.path(of: source)
    self.path = path
    folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
  }

  var isFolderPage: Bool { path == "index.md" || path.utf8.suffix(9).elementsEqual("/index.md".utf8) }

  static func parse(_ source: SourceFile) -> Outcome<ParsedArticle> {
    if let finding = SourceText.finding(about: source) { return Outcome(ParsedArticle(source), [finding]) }
    let head = FrontMatterReader.place(in: source)
    let heading = TitleHeading.find(in: source, from: head.value?.bodyStart ?? 0)
    guard let range = head.value else {
      guard let heading, head.diagnostics.allSatisfy({ $0.code == .frontMatterMissing }) else {
        return Outcome(ParsedArticle(source), head.diagnostics)
      }
      return Outcome(ParsedArticle(source, FrontMatter(title: heading.text), bodyStart: heading.end))
    }
    let read = FrontMatterReader.frontMatter(of: source, in: range.yaml, heading: heading?.text)
    let title = read.value?.title.value ?? ""
    let bodyStart = heading.flatMap { $0.says(title) ? $0.end : nil } ?? range.bodyStart
    return Outcome(ParsedArticle(source, read.value, bodyStart: bodyStart), read.diagnostics)
  }
}
