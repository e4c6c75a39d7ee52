import Diagnostics
import SiteModel

extension DiagnosticCode {
  static let collidingFile = DiagnosticCode("colliding-file", .error)
}

extension SiteCheck {
  /// No file beside the articles is published where a page or a file of the generator's goes.
  static let collidingFiles = SiteCheck.ofSite("colliding files") { site in
    guard !site.structure.assets.isEmpty else { return [] }
    let pages = PagePaths(of: site)
    return site.structure.assets.compactMap { asset in
      let place = SourceLocation(wholeFile: "content/\(asset.path)")
      let top = asset.path.split(separator: "/").first.map(String.init) ?? ""
      if GeneratedPage.reservedWords.contains(top) {
        return Diagnostic(
          .collidingFile, at: place, "the generator itself publishes '/\(top)/'", hint: "write another name")
      }
      return pages.owner(of: asset.output).map { owner in
        Diagnostic(
          .collidingFile, at: place, "\(owner) is published at '/\(asset.path)' too", hint: "rename the file")
      }
    }
  }
}

/// Where the pages of a site are published, and the folders that they stand in.
private struct PagePaths {
  /// Who owns a file or a folder, by its path, as a sentence names it.
  private var owners: [String: String] = [:]

  init(of site: Site) {
    for name in GeneratedPage.reservedFiles { owners[name] = "a file of the generator" }
    for article in site.articles where article.isShown {
      add(article.permalink, of: article)
      for alias in article.frontMatter.aliases { add(alias.value, of: article) }
    }
  }

  private mutating func add(_ permalink: Permalink, of article: Article) {
    let owner = "'\(article.source.path)'"
    owners[OutputPath(of: permalink).text] = owner
    var folder = permalink.path.dropFirst().dropLast()
    while !folder.isEmpty, owners[String(folder)] == nil {
      owners[String(folder)] = owner
      folder = folder.lastIndex(of: "/").map { folder[..<$0] } ?? ""
    }
  }

  func owner(of output: OutputPath) -> String? { owners[output.text] }
}
