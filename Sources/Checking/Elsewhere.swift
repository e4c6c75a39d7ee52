import Diagnostics
import SiteModel

extension SiteCheck {
  /// The paths of `elsewhere` in `site.yml` are not part of the site: none is or contains a page or file of the site,
  /// with or without the base path.
  static let elsewhere = SiteCheck.ofSite("elsewhere") { site in
    guard !site.configuration.elsewhere.isEmpty else { return [] }
    let base = site.structure.baseURL.path
    let own: [(String, String)] =
      ClaimedAddress.all(of: site.articles).map { ($0.address, $0.article.source.path) }
      + site.structure.assets.map { ("/\($0.output)", $0.source.path) }
      + GeneratedPage.reservedNames.sorted().map { ("/\($0)", "a file of the generator") }
    return site.configuration.elsewhere.compactMap { place in
      let start = "/\(place.value)/"
      let held = own.first { address, _ in
        [address, base + address.dropFirst()].contains { "\($0)/".hasPrefix(start) }
      }
      return held.map { address, owner in
        Diagnostic(
          .error("own-elsewhere"), in: site.configuration.source, at: place.range,
          "'elsewhere' names '/\(place.value)/', but '\(address)' is part of this site: \(owner)",
          hint:
            "remove the path from 'elsewhere', or name a longer one; links can also be full addresses, 'https:…'"
        )
      }
    }
  }
}
