import Diagnostics
import SiteModel

extension SiteCheck {
  /// No file beside the articles has the path of a page or of a generated file.
  static let collidingFiles = SiteCheck.ofSite("colliding files") { site in
    guard !site.structure.assets.isEmpty else { return [] }
    // The owners by path of a file or folder. Paths that differ only in case are equal.
    var owners: [String: (name: String, article: Article?)] = [:]
    for name in GeneratedPage.reservedFiles { owners[name] = ("a file of the generator", nil) }
    for claim in ClaimedAddress.all(of: site.publishOrder.map { site.articles[$0] }) {
      let page = claim.output.text.lowercased()
      for path in [page] + page.enclosingFolders where owners[path] == nil {
        owners[path] = ("'\(claim.article.source.path)'", claim.article)
      }
    }
    return site.structure.assets.compactMap { asset -> Diagnostic? in
      func finding(_ message: String, hint: String) -> Diagnostic {
        Diagnostic(.error("colliding-file"), about: asset.source.path, message, hint: hint)
      }
      let path = asset.output.text.lowercased()
      let top = String(path.prefix { $0 != "/" })
      if GeneratedPage.reservedWords.contains(top) {
        return finding("'/\(top)/' is reserved for the generator", hint: "rename the file or its folder")
      }
      let isTwin = [".br", ".gz"].contains(where: path.hasSuffix)
      guard let (name, article) = owners[path] ?? (isTwin ? owners[String(path.dropLast(3))] : nil) else {
        owners[path] = ("'\(asset.source.path)'", nil)
        return nil
      }
      let found = finding("\(name) is also published at '/\(asset.output)'", hint: "rename the file")
      return article.map { site.published.told(found, about: $0) } ?? found
    }
  }
}
