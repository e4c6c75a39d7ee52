import Diagnostics
import SiteModel

/// An article whose front matter is read: it does not know yet where it will be published.
struct ParsedArticle: Sendable {
  let source: SourceFile
  let frontMatter: FrontMatter
  /// The byte at which the text after the front matter starts.
  let bodyStart: Int

  /// Below `content/`, as in `refunds/process.md`.
  var path: String { String(source.path.dropFirst("content/".count)) }

  /// The folder it lies in, below `content/`; empty for `content/` itself.
  var folder: String { path.split(separator: "/").dropLast().joined(separator: "/") }

  var isFolderPage: Bool { path == "index.md" || path.hasSuffix("/index.md") }
}

extension ParsedArticle {
  /// - Returns: nil when the bytes are no text; then a finding says so.
  static func parse(_ file: DiskFile) -> Outcome<ParsedArticle?> {
    let source = SourceFile(path: file.path, bytes: file.bytes)
    if let finding = SourceText.finding(about: source) { return Outcome(nil, [finding]) }
    let head = FrontMatterRange(of: source)
    if let finding = head.finding { return Outcome(nil, [finding]) }
    let frontMatter = FrontMatterReader.frontMatter(of: source, in: head.yaml)
    let article = ParsedArticle(source: source, frontMatter: frontMatter.value, bodyStart: head.bodyStart)
    return Outcome(article, frontMatter.diagnostics)
  }
}
