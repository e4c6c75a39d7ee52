import SiteModel
import TradeAssurance

/// All that the pages are made of.
package struct RenderingInput: Sendable {
  package let site: Site
  package let templates: Templates
  package let assets: AssetFolder
  /// The day of each article's last change, by its path below `content/`; empty where no history is known.
  package let lastChanges: [String: Day]
  /// Whether the site gets a search index.
  package let hasSearch: Bool

  package init(
    site: Site, templates: Templates, assets: AssetFolder, lastChanges: [String: Day] = [:], hasSearch: Bool
  ) {
    self.site = site
    self.templates = templates
    self.assets = assets
    self.lastChanges = lastChanges
    self.hasSearch = hasSearch
  }
}
