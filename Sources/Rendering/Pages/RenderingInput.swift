import Days
import SiteModel

/// Everything from which pages are made.
package struct RenderingInput: Sendable {
  package let site: Site
  package let templates: Templates
  package let assets: AssetFolder
  /// The day of each article's last change, by the article's path below `content/`; empty if the history is unknown.
  private let lastChanges: [String: Day]
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

  /// The day on which an article was last changed, from its front matter, or else from git; nil if unknown.
  func lastChange(of article: Article) -> Day? {
    article.frontMatter.updated?.value ?? lastChanges[article.path]
  }
}
