import Diagnostics
import Markdown
import SiteModel

/// Parses the files beside the articles: the sizes of pictures, the cells of CSV files.
enum AssetParser {
  static func assets(among files: [SourceFile]) async -> Outcome<[Asset]> {
    let outcomes = await files.filter { isAsset($0.path) }.parallelMap(asset)
    return Outcome(outcomes.compactMap(\.value), outcomes.flatMap(\.diagnostics))
  }

  private static func isAsset(_ path: String) -> Bool {
    !path.hasSuffix(".md") && path != ConfigurationReader.path && path != FactsReader.path
      && path != AddressRecord.path
  }

  private static func asset(_ file: SourceFile) -> Outcome<Asset?> {
    if let finding = otherEnding(of: file.path) { return Outcome(nil, [finding]) }
    let path = ContentPath.path(of: file)
    // A plain path is refused only for a name of dots, which has the same finding.
    guard isPlain(path), let output = try? OutputPath(path) else { return Outcome(nil, [refused(file.path)]) }
    var found: [Diagnostic] = []
    var table: DataTable?
    if path.hasSuffix(".csv") {
      let parsed = CSVParser.table(in: file)
      table = parsed.value
      found += parsed.diagnostics
    }
    let size = PictureSize.size(of: file.bytes, named: path)
    if size == nil, MediaType(of: output)?.isPicture == true {
      found.append(
        Diagnostic(
          .invalidPicture, at: SourceLocation(wholeFile: file.path), "the picture's size cannot be read",
          hint: "save it again as PNG, JPEG, GIF, WebP, AVIF or SVG with width and height"))
    }
    return Outcome(Asset(source: file, output: output, size: size, table: table), found)
  }

  /// A finding for a file that looks like an article but is not read as one.
  private static func otherEnding(of path: String) -> Diagnostic? {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let ending = [".md", ".markdown", ".mdx"].first { name.lowercased().hasSuffix($0) }
    guard let ending else { return nil }
    return Diagnostic(
      .fileName, at: SourceLocation(wholeFile: path), "an article's file name must end in '.md'",
      hint: "rename it to '\(name.dropLast(ending.count)).md'")
  }

  private static func refused(_ path: String) -> Diagnostic {
    Diagnostic(
      .fileName, at: SourceLocation(wholeFile: path),
      "the name may contain only letters, digits, '-', '_' and '.'", hint: "rename the file")
  }

  private static func isPlain(_ path: String) -> Bool {
    path.utf8.allSatisfy { $0.isLetterOrDigit || "-_./".utf8.contains($0) }
  }
}
