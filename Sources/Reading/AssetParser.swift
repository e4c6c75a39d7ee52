import Diagnostics
import Markdown
import SiteModel

/// Parses the files beside the articles: the sizes of pictures, the cells of CSV files.
enum AssetParser {
  static func assets(among files: [SourceFile], below articles: [ParsedArticle]) async -> Outcome<[Asset]> {
    let slugs = articles.filter(\.isFolderPage).compactMap { page in
      page.frontMatter.slug.flatMap { Permalink.isWord($0.value) ? (page.folder[...], $0.value) : nil }
    }
    let known = Dictionary(slugs) { _, last in last }
    let assets = files.filter { !$0.path.hasSuffix(".md") && !settings.contains($0.path) }
    let outcomes = await assets.parallelMap { asset($0, known) }
    return Outcome(outcomes.compactMap(\.value), outcomes.flatMap(\.diagnostics))
  }

  private static let settings = [ConfigurationReader.path, FactsReader.path, AddressRecord.path]

  /// Parses one file. `slugs` has the slugs of folders, by the folder's path.
  private static func asset(_ file: SourceFile, _ slugs: [Substring: String]) -> Outcome<Asset?> {
    if let finding = otherEnding(of: file.path) { return Outcome(nil, [finding]) }
    let path = ContentPath.path(of: file)
    let names = path.split(separator: "/").map { name in
      name.endIndex == path.endIndex ? String(name) : slugs[path[..<name.endIndex]] ?? String(name)
    }
    let safe = names.map(publishable)
    let output = OutputPath(plain: safe.joined(separator: "/"))
    let table = path.hasSuffix(".csv") ? CSVParser.table(in: file) : Outcome(nil)
    var found = table.diagnostics
    if let (name, safe) = zip(names, safe).first(where: { $0 != $1 }) {
      found.report(
        .fileName, about: file.path, "some hosts cannot publish a file named '\(name)'",
        hint: "rename it to '\(safe)'")
    }
    if activeEndings.contains(where: path.lowercased().hasSuffix) {
      found.report(
        .fileName, about: file.path, "a browser would run this file as part of the site",
        hint: "write an article instead, or pack the file into a ZIP file")
    }
    let size = PictureSize.size(of: file.bytes, named: path)
    if size == nil, MediaType(of: output)?.isPicture == true {
      found.report(
        .warning("invalid-picture"), about: file.path, "the picture's size cannot be read",
        hint: "save it again as PNG, JPEG, GIF, WebP, AVIF or SVG with width and height")
    }
    return Outcome(Asset(source: file, output: output, size: size, table: table.value), found)
  }

  /// A finding for a file that looks like an article or a file of settings but is not read as one.
  private static func otherEnding(of path: String) -> Diagnostic? {
    let wanted = path.lowercased().replacing(".yaml", with: ".yml")
    if settings.contains(wanted) {
      let message = "the file is not read: its name must be '\(wanted)'"
      return Diagnostic(.fileName, about: path, message, hint: "rename it")
    }
    let name = path.split(separator: "/").last ?? ""
    let ending = [".md", ".markdown", ".mdx"].first { name.lowercased().hasSuffix($0) }
    return ending.map {
      Diagnostic(
        .fileName, about: path, "an article's file name must end in '.md'",
        hint: "rename it to '\(name.dropLast($0.count)).md'")
    }
  }

  /// A name that every host can publish: control characters, and those that some hosts refuse, become `-`. Leading
  /// `.`, `_` and spaces and trailing `.` and spaces are removed, because some hosts treat them specially.
  private static func publishable(_ name: String) -> String {
    if name.utf8.allSatisfy(\.isLetterOrDigit) { return name }
    let bytes = name.utf8.map { $0 < 0x20 || $0 == 0x7F || refused.contains($0) ? UInt8(ascii: "-") : $0 }
    let start = bytes.drop { "._ ".utf8.contains($0) }
    let end = (start.lastIndex { !". ".utf8.contains($0) } ?? start.startIndex - 1) + 1
    return start[..<end].isEmpty ? "file" : String(decoding: start[..<end], as: UTF8.self)
  }

  private static let refused = Set("\"#%*:<>?\\|".utf8)

  /// The endings of files that a browser would run, or show as a page.
  private static let activeEndings = [
    ".css", ".htm", ".html", ".js", ".mjs", ".shtml", ".wasm", ".xht", ".xhtml", ".xml",
  ]
}
