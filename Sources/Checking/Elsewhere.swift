import Diagnostics
import SiteModel

extension SiteCheck {
  private static let ownElsewhere = DiagnosticCode("own-elsewhere", .error)

  /// What `elsewhere` in `site.yml` names neither is a page or a file of the site nor holds one, whether the path
  /// is read as in an article or as in a browser.
  static let elsewhere = SiteCheck.ofSite("elsewhere") { site in
    guard !site.configuration.elsewhere.isEmpty else { return [] }
    let base = site.structure.baseURL
    let generated = GeneratedPage.reservedWords.union(GeneratedPage.reservedFiles).sorted()
    let own: [(address: String, owner: String)] =
      site.articles.flatMap { article in
        ([article.permalink] + article.frontMatter.aliases.map(\.value)).map {
          ($0.path, article.source.path)
        }
      } + site.structure.assets.map { ("/\($0.output.text)", $0.source.path) }
      + generated.map { ("/\($0)", "what the build writes") }
    return site.configuration.elsewhere.compactMap { place in
      let start = "/\(place.value)/"
      let held = own.first { address, _ in
        [address, base.path + address.dropFirst()].contains { "\($0)/".hasPrefix(start) }
      }
      return held.map { address, owner in
        Diagnostic(
          ownElsewhere, in: site.configuration.source, at: place.range,
          "'/\(place.value)/' is not elsewhere: '\(address)' is \(owner)",
          hint: "name a path that holds nothing of this site, or write links there with 'https:'")
      }
    }
  }
}
