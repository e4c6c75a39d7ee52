import Diagnostics
import SiteModel

extension SiteCheck {
  /// Every entry of the menu leads to a published article or to a path of `elsewhere`. The link of `support`, if it
  /// names an article, does as well.
  static let menu = SiteCheck.ofSite("menu") { site in
    let configuration = site.configuration
    let nearest = NearestPath(site)
    let targets = configuration.menu.map(\.target) + [configuration.supportArticle].compactMap(\.self)
    return targets.filter { !site.structure.references.leadsElsewhere($0.value) }.compactMap {
      nearest.finding(.error("broken-menu"), about: $0, in: configuration.source)
    }
  }
}
