import Diagnostics
import SiteModel

/// An article whose front matter is read: it does not know yet where it will be published.
struct ParsedArticle: Sendable {
  let source: SourceFile
  let frontMatter: FrontMatter
  /// The byte at which the text after the front matter starts.
  let bodyStart: Int
  /// Whether its front matter could be read. If not, a finding says so; the article keeps its place, so that
  /// what links to it is not called broken too.
  let isReadable: Bool

  /// Below `content/`, as in `refunds/process.md`.
  var path: String { String(source.path.dropFirst("content/".count)) }

  /// The folder it lies in, below `content/`; empty for `content/` itself.
  var folder: String { path.split(separator: "/").dropLast().joined(separator: "/") }

  var isFolderPage: Bool { path == "index.md" || path.hasSuffix("/index.md") }
}

extension ParsedArticle {
  static func parse(_ file: DiskFile) -> Outcome<ParsedArticle> {
    let source = SourceFile(path: file.path, bytes: file.bytes)
    if let finding = SourceText.finding(about: source) { return unreadable(source, [finding]) }
    let head = FrontMatterRange(of: source)
    if let finding = head.finding { return unreadable(source, [finding]) }
    let outcome = FrontMatterReader.frontMatter(of: source, in: head.yaml)
    guard let frontMatter = outcome.value else { return unreadable(source, outcome.diagnostics) }
    let article = ParsedArticle(
      source: source, frontMatter: frontMatter, bodyStart: head.bodyStart, isReadable: true)
    return Outcome(article, outcome.diagnostics)
  }

  /// Without title and text.
  private static func unreadable(_ source: SourceFile, _ found: [Diagnostic]) -> Outcome<ParsedArticle> {
    let frontMatter = FrontMatter(title: Located("", at: source.lineRange(0)))
    return Outcome(
      ParsedArticle(
        source: source, frontMatter: frontMatter, bodyStart: source.bytes.count, isReadable: false), found)
  }
}
