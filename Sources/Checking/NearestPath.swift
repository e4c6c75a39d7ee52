import Days
import Diagnostics
import Markdown
import SiteModel

/// Finds the path a broken link was probably meant for: an equal name in another folder, or a similar name in the
/// link's folder. At most `Suggestion.mostCompared` paths are compared per link, so that ten thousand broken links
/// stay cheap. A class, so that tables are built at the first use only: most sites have no broken link.
final class NearestPath {
  private let site: Site
  private lazy var paths = (site.articles.map(\.path) + site.structure.assets.map(\.path)).sorted()
  /// The paths by name. Each list is sorted.
  private lazy var byName: [Substring: [String]] = Dictionary(grouping: paths, by: Self.name)
  private lazy var byFolder: [Substring: [String]] = Dictionary(grouping: paths, by: Self.folder)
  private lazy var formerPages = Dictionary(
    site.articles.flatMap { article in
      article.frontMatter.aliases.map { (Self.withoutSlashes($0.value.decoded), article.path) }
    }
  ) { first, _ in first }
  private lazy var folders = byFolder.keys.map(String.init).sorted()

  init(_ site: Site) { self.site = site }

  /// The path meant by a missing one, which is below `content/`; nil if no path is similar.
  func path(to path: String) -> String? {
    if let page = formerPages[Self.withoutSlashes(path.hasSuffix(".md") ? String(path.dropLast(3)) : path)] {
      return page
    }
    let sameName = byName[Self.name(of: path)] ?? []
    if sameName.count == 1 { return sameName[0] }
    let named = path + ".md"
    if byName[Self.name(of: named)]?.contains(named) ?? false { return named }
    if let near = Suggestion.nearest(to: path, among: Self.around(path, in: sameName)) { return near }
    // All these names are in one folder, and most have the same ending, so they are compared without endings.
    let sameFolder = Self.around(path, in: byFolder[Self.folder(of: path)] ?? []).filter {
      $0.hasSuffix(".md") == Self.namesPage(path)
    }
    let stems = sameFolder.map { String(Self.stem(of: $0)) }
    let stem = String(Self.stem(of: path))
    let near =
      stem.count > 2 ? Suggestion.nearest(to: stem, among: stems, differing: stem.count / 4 + 1) : nil
    return near.flatMap { stems.firstIndex(of: $0) }.map { sameFolder[$0] } ?? page(ofFolder: path)
  }

  private static func stem(of path: String) -> Substring {
    let name = name(of: path)
    return name.lastIndex(of: ".").map { name[..<$0] } ?? name
  }

  private static func namesPage(_ path: String) -> Bool {
    let ending = name(of: path).split(separator: ".").dropFirst().last
    return ending.map { ["md", "html", "htm", "mdx", "markdown"].contains($0.lowercased()) } ?? true
  }

  private static func withoutSlashes(_ path: String) -> String {
    path.split(separator: "/").joined(separator: "/")
  }

  /// The paths next to `path` in sorted order.
  private static func around(_ path: String, in sorted: [String]) -> ArraySlice<String> {
    let most = Suggestion.mostCompared
    guard sorted.count > most else { return sorted[...] }
    let place = sorted.partitionIndex(where: { $0 >= path })
    return sorted[max(0, place - most / 2)..<min(sorted.count, place + most / 2)]
  }

  /// The hint for a broken link of an article; without an article, for a path below `content/`.
  func hint(for path: String, from article: Article? = nil) -> String {
    if let meant = self.path(to: path) {
      return "did you mean '\(article.map { ContentPath.relative(meant, from: $0.path) } ?? meant)'?"
    }
    if article == nil {
      return
        "write the path of a file below 'content/'\(path.hasPrefix("/") ? ", or add the path to 'elsewhere' in 'site.yml'" : "")"
    }
    return Self.namesPage(path)
      ? "write the path of the article's file, as in 'article.md' or '../section/article.md'"
      : "put the file beside the article, and write its name"
  }

  /// A finding about an article that front matter or `site.yml` names by its path below `content/`; nil if the article
  /// exists and is published on all days on which the source is.
  func finding(
    _ code: DiagnosticCode, about name: Located<String>, in source: SourceFile,
    on days: Range<Day> = PublishDays.always
  ) -> Diagnostic? {
    if let target = site.structure.articleIndex(at: name.value) {
      return .unpublished(target, of: site, in: source, at: name.range, on: days)
    }
    let (code, message) = code.about(name.value, as: name.value, "there is no article '\(name.value)'")
    return Diagnostic(code, in: source, at: name.range, message, hint: hint(for: name.value))
  }

  private func page(ofFolder path: String) -> String? {
    Suggestion.nearest(to: path, among: Self.around(path, in: folders)).flatMap { folder in
      byFolder[Substring(folder)]?.first { Self.name(of: $0) == "index.md" }
    }
  }

  private static func name(of path: String) -> Substring {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.utf8.index(after: $0)...] } ?? path[...]
  }

  private static func folder(of path: String) -> Substring {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[..<$0] } ?? ""
  }
}
