import Diagnostics
import SiteModel

extension SiteCheck {
  private static let collidingFile = DiagnosticCode("colliding-file", .error)

  /// No file beside the articles has the path of a page or of a generated file.
  static let collidingFiles = SiteCheck.ofSite("colliding files") { site in
    guard !site.structure.assets.isEmpty else { return [] }
    let pages = PagePaths(of: site)
    return site.structure.assets.compactMap { asset in
      let place = SourceLocation(wholeFile: asset.source.path)
      let top = asset.path.split(separator: "/").first.map(String.init) ?? ""
      if GeneratedPage.reservedWords.contains(top) {
        return Diagnostic(
          collidingFile, at: place, "'/\(top)/' is reserved for the generator", hint: "choose another name")
      }
      return pages.owner(of: asset.output).flatMap { owner in
        let name = owner.map { "'\($0.source.path)'" } ?? "a file of the generator"
        let finding = Diagnostic(
          collidingFile, at: place, "\(name) is also published at '/\(asset.path)'", hint: "rename the file")
        return owner.map { pages.published.told([finding], about: $0).first } ?? finding
      }
    }
  }
}

/// The paths of a site's pages, and their folders.
private struct PagePaths {
  /// The owner of each file or folder by path; nil for the generator.
  private var owners: [String: Article?] = [:]
  let published: PublishDays

  init(of site: Site) {
    published = PublishDays(site)
    for name in GeneratedPage.reservedFiles { owners[name] = .some(nil) }
    for article in published.order(of: site).map({ site.articles[$0] }) {
      add(article.permalink, of: article)
      for alias in article.frontMatter.aliases { add(alias.value, of: article) }
    }
  }

  private mutating func add(_ permalink: Permalink, of article: Article) {
    let path = OutputPath(of: permalink).text
    if owners[path] == nil { owners[path] = article }
    var folder = permalink.path.dropFirst().dropLast()
    while !folder.isEmpty, owners[String(folder)] == nil {
      owners[String(folder)] = article
      folder = folder.lastIndex(of: "/").map { folder[..<$0] } ?? ""
    }
  }

  func owner(of output: OutputPath) -> Article?? { owners[output.text] }
}
