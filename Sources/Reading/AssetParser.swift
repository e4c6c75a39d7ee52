import Diagnostics
import Markdown
import SiteModel

/// Parses the files beside the articles: the sizes of pictures, the cells of CSV files.
enum AssetParser {
  static func assets(among files: [SourceFile], below articles: [ParsedArticle]) async -> Outcome<[Asset]> {
    var slugs: [Substring: String] = [:]
    for article in articles where article.isFolderPage {
      if let slug = article.frontMatter.slug?.value, Permalink.isWord(slug) {
        slugs[article.folder[...]] = slug
      }
    }
    let lent = slugs
    let assets = files.filter { !$0.path.hasSuffix(".md") && !settings.contains($0.path) }
    let outcomes = await assets.parallelMap { asset($0, lent) }
    return Outcome(outcomes.compactMap(\.value), outcomes.flatMap(\.diagnostics))
  }

  private static let settings = [ConfigurationReader.path, FactsReader.path, AddressRecord.path]

  /// Parses one file. `slugs` has the slugs of folders, by the folder's path.
  private static func asset(_ file: SourceFile, _ slugs: [Substring: String]) -> Outcome<Asset?> {
    if let finding = otherEnding(of: file.path) { return Outcome(nil, [finding]) }
    let path = ContentPath.path(of: file)
    let names = path.split(separator: "/")
    let lent = names.map { name in
      name.endIndex == path.endIndex ? String(name) : slugs[path[..<name.endIndex]] ?? String(name)
    }
    let safe = lent.map(FileNames.safe)
    let output = OutputPath(plain: safe.joined(separator: "/"))
    var found = zip(lent, safe).filter { $0 != $1 }.prefix(1).map { name, safe in
      Diagnostic(
        .fileName, about: file.path, "some hosts cannot publish a file named '\(name)'",
        hint: "rename it to '\(safe)'")
    }
    if FileNames.isActive(path) {
      found.append(
        Diagnostic(
          .fileName, about: file.path, "a browser would run this file as part of the site",
          hint: "write an article instead, or pack the file into a ZIP file"))
    }
    let table = path.hasSuffix(".csv") ? CSVParser.table(in: file) : Outcome(nil)
    found += table.diagnostics
    let size = PictureSize.size(of: file.bytes, named: path)
    if size == nil, MediaType(of: output)?.isPicture == true {
      found.append(
        Diagnostic(
          .warning("invalid-picture"), about: file.path, "the picture's size cannot be read",
          hint: "save it again as PNG, JPEG, GIF, WebP, AVIF or SVG with width and height"))
    }
    return Outcome(Asset(source: file, output: output, size: size, table: table.value), found)
  }

  /// A finding for a file that looks like an article or a file of settings but is not read as one.
  private static func otherEnding(of path: String) -> Diagnostic? {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let wanted = path.lowercased().replacing(".yaml", with: ".yml")
    if settings.contains(wanted) {
      return Diagnostic(
        .fileName, about: path, "the file is not read: its name must be '\(wanted)'", hint: "rename it")
    }
    let ending = [".md", ".markdown", ".mdx"].first { name.lowercased().hasSuffix($0) }
    guard let ending else { return nil }
    return Diagnostic(
      .fileName, about: path, "an article's file name must end in '.md'",
      hint: "rename it to '\(name.dropLast(ending.count)).md'")
  }
}
