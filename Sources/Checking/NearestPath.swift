import Diagnostics
import Markdown
import SiteModel

/// The paths of a site, to find the one that a broken link meant: the same name in another folder, or a name of
/// the same folder. Only those are compared, and no more than `Suggestion.mostCompared` of them, so that ten thousand broken links
/// take no more than their number.
///
/// A class because its tables are made at the first question: most sites have nothing to ask.
final class NearestPath {
  private let site: Site
  private lazy var paths = (site.articles.map(\.path) + site.structure.assets.map(\.path)).sorted()
  /// Sorted, as are those of each folder.
  private lazy var byName: [Substring: [String]] = Dictionary(grouping: paths, by: Self.name)
  private lazy var byFolder: [Substring: [String]] = Dictionary(grouping: paths, by: Self.folder)
  private lazy var folders = byFolder.keys.map(String.init).sorted()

  private static let most = Suggestion.mostCompared

  init(_ site: Site) {
    self.site = site
  }

  /// - Parameter path: below `content/`, as it was looked up.
  /// - Returns: nil when none is near.
  func path(to path: String) -> String? {
    let sameName = byName[Self.name(of: path)] ?? []
    if sameName.count == 1 { return sameName[0] }
    let named = path + ".md"
    if byName[Self.name(of: named)]?.contains(named) ?? false { return named }
    let sameFolder = byFolder[Self.folder(of: path)] ?? []
    let candidates = Self.around(path, in: sameName) + Self.around(path, in: sameFolder)
    return Suggestion.nearest(to: path, among: candidates.sorted()) ?? page(ofFolder: path)
  }

  /// The paths before and after the place that `path` would have in the order.
  private static func around(_ path: String, in sorted: [String]) -> ArraySlice<String> {
    guard sorted.count > most else { return sorted[...] }
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < path { low = middle + 1 } else { high = middle }
    }
    return sorted[max(0, low - most / 2)..<min(sorted.count, low + most / 2)]
  }

  /// What to write in a link from an article.
  func hint(for path: String, from article: Article) -> String {
    self.path(to: path).map { "did you mean '\(ContentPath.relative($0, from: article.path))'?" }
      ?? "write the path of the article's file, as in '../fees/index.md'"
  }

  /// What to write where a path below `content/` is wanted.
  func hint(for path: String) -> String {
    self.path(to: path).map { "did you mean '\($0)'?" } ?? "write its path below 'content/'"
  }

  private func page(ofFolder path: String) -> String? {
    Suggestion.nearest(to: path, among: Self.around(path, in: folders)).flatMap { folder in
      byFolder[Substring(folder)]?.first { Self.name(of: $0) == "index.md" }
    }
  }

  private static func name(of path: String) -> Substring {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.utf8.index(after: $0)...] } ?? path[...]
  }

  /// Empty for `content/` itself.
  private static func folder(of path: String) -> Substring {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[..<$0] } ?? ""
  }
}
