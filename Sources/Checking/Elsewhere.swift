import Diagnostics
import SiteModel

extension SiteCheck {
  private static let ownElsewhere = DiagnosticCode("own-elsewhere", .error)

  /// The paths of `elsewhere` in `site.yml` are not part of the site: they neither are nor contain one of its pages
  /// or files. This holds with and without the base path.
  static let elsewhere = SiteCheck.ofSite("elsewhere") { site in
    guard !site.configuration.elsewhere.isEmpty else { return [] }
    let base = site.structure.baseURL
    let generated = GeneratedPage.reservedWords.union(GeneratedPage.reservedFiles).sorted()
    let own: [(address: String, owner: String)] =
      site.articles.flatMap { article in
        ([article.permalink.path] + article.frontMatter.aliases.map(\.value.decoded)).map {
          ($0, article.source.path)
        }
      } + site.structure.assets.map { ("/\($0.output.text)", $0.source.path) }
      + generated.map { ("/\($0)", "a file of the generator") }
    return site.configuration.elsewhere.compactMap { place in
      let start = "/\(place.value)/"
      let held = own.first { address, _ in
        [address, base.path + address.dropFirst()].contains { "\($0)/".hasPrefix(start) }
      }
      return held.map { address, owner in
        Diagnostic(
          ownElsewhere, in: site.configuration.source, at: place.range,
          "'elsewhere' names '/\(place.value)/', but '\(address)' is part of this site: \(owner)",
          hint:
            "remove the path from 'elsewhere', or name a longer one; links can also be full addresses, 'https:…'"
        )
      }
    }
  }
}
