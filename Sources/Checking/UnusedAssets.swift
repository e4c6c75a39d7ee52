import Diagnostics
import SiteModel

extension SiteCheck {
  /// Every file beside the articles is shown or linked by an article.
  static let unusedAssets = SiteCheck.ofSite("unused files") { site in
    // The files that an unreadable article uses are unknown.
    guard !site.articles.contains(where: { $0.state == .unreadable }) else { return [] }
    let used = AssetUse(of: site).all
    return site.structure.assets.filter { !used.contains($0.path) }.map { asset in
      Diagnostic(
        .warning("unused-file"), about: asset.source.path,
        "unused file: no article shows it or links to it, so it is not published",
        hint:
          "remove it or link to it; if only an e-mail links to it, add '/\(asset.output.encoded)' to addresses.txt"
      )
    }
  }
}
