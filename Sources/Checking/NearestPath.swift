import Diagnostics
import Markdown
import SiteModel

/// The paths of a site, to find the one that a broken link meant: the same name in another folder, or a name of
/// the same folder. Only those are compared, so that ten thousand broken links take no more than their number.
struct NearestPath {
  private let byName: [Substring: [String]]
  private let byFolder: [Substring: [String]]

  init(_ site: Site) {
    let paths = site.articles.map(\.path) + site.structure.assets.map(\.path)
    byName = Dictionary(grouping: paths, by: Self.name)
    byFolder = Dictionary(grouping: paths, by: Self.folder)
  }

  /// - Parameter path: below `content/`, as it was looked up.
  /// - Returns: nil when none is near.
  func path(to path: String) -> String? {
    let sameName = byName[Self.name(of: path)] ?? []
    if sameName.count == 1 { return sameName[0] }
    let named = path + ".md"
    if byName[Self.name(of: named)]?.contains(named) ?? false { return named }
    let sameFolder = byFolder[Self.folder(of: path)] ?? []
    return Suggestion.nearest(to: path, among: (sameName + sameFolder).sorted()) ?? page(ofFolder: path)
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
    let folders = byFolder.keys.map(String.init).sorted()
    return Suggestion.nearest(to: path, among: folders).flatMap { folder in
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
