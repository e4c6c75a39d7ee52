import Diagnostics
import SiteModel

extension SiteCheck {
  private static let collidingFile = DiagnosticCode("colliding-file", .error)

  /// No file beside the articles has the path of a page or of a generated file.
  static let collidingFiles = SiteCheck.ofSite("colliding files") { site in
    guard !site.structure.assets.isEmpty else { return [] }
    var owners = PathOwners(of: site)
    return site.structure.assets.compactMap { asset in
      func finding(_ message: String, hint: String) -> Diagnostic {
        Diagnostic(collidingFile, about: asset.source.path, message, hint: hint)
      }
      let top = asset.output.text.prefix { $0 != "/" }.lowercased()
      if GeneratedPage.reservedWords.contains(top) {
        return finding("'/\(top)/' is reserved for the generator", hint: "rename the file or its folder")
      }
      guard let (name, article) = owners.add(asset) else { return nil }
      let found = finding("\(name) is also published at '/\(asset.output)'", hint: "rename the file")
      guard let article else { return found }
      return owners.published.told([found], about: article).first
    }
  }
}

/// The paths of a site's files, and the folders of its pages. Paths that differ only in case are the same.
private struct PathOwners {
  /// What is published at a path; `name` is its name in a sentence.
  typealias Owner = (name: String, article: Article?)

  /// By the path of each file or folder.
  private var owners: [String: Owner] = [:]
  let published: PublishDays

  init(of site: Site) {
    published = PublishDays(site)
    for name in GeneratedPage.reservedFiles { owners[name] = ("a file of the generator", nil) }
    for article in published.order(of: site).map({ site.articles[$0] }) {
      add(OutputPath(of: article.permalink), of: article)
      for alias in article.frontMatter.aliases { add(alias.value.output, of: article) }
    }
  }

  private mutating func add(_ page: OutputPath, of article: Article) {
    let owner: Owner = ("'\(article.source.path)'", article)
    let path = page.text.lowercased()
    if owners[path] == nil { owners[path] = owner }
    for folder in path.enclosingFolders {
      if owners[folder] != nil { return }
      owners[folder] = owner
    }
  }

  /// - Returns: the earlier owner of the asset's path.
  mutating func add(_ asset: Asset) -> Owner? {
    let path = asset.output.text.lowercased()
    let twin = [".br", ".gz"].first(where: path.hasSuffix).map { String(path.dropLast($0.count)) }
    if let owner = owners[path] ?? twin.flatMap({ owners[$0] }) { return owner }
    owners[path] = ("'\(asset.source.path)'", nil)
    return nil
  }
}
