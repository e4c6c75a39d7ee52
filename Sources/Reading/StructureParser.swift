import Diagnostics
import Markdown
import SiteModel
import TradeAssurance

/// What a build is asked for, beside the sources.
package struct StructureOptions: Sendable {
  package var edition: Edition
  package var today: Day
  /// Drafts, and what is not yet or no longer published, are shown.
  package var showsUnpublished: Bool
  /// Takes the place of the `baseURL` in `site.yml`.
  package var baseURL: BaseURL?

  package init(edition: Edition, today: Day, showsUnpublished: Bool = false, baseURL: BaseURL? = nil) {
    self.edition = edition
    self.today = today
    self.showsUnpublished = showsUnpublished
    self.baseURL = baseURL
  }
}

/// Parses `content/` into the structure of the site: front matter, permalinks, sections, order.
package struct StructureParser: Sendable {
  private let options: StructureOptions

  package init(options: StructureOptions) {
    self.options = options
  }

  /// - Parameter files: all of `content/`, sorted by path.
  package func structure(of files: [DiskFile]) async -> Outcome<SiteStructure> {
    var found: [Diagnostic] = []
    let configuration = ConfigurationReader.configuration(files.first { $0.path == ConfigurationReader.path })
    found += configuration.diagnostics
    let parsed = await files.filter { $0.path.hasSuffix(".md") }.parallelMap(ParsedArticle.parse)
    found += parsed.flatMap(\.diagnostics)
    let assets = await AssetParser.assets(among: files)
    found += assets.diagnostics
    var settings = configuration.value
    if let baseURL = options.baseURL { settings.baseURL = baseURL }
    let tree = SectionTree(of: parsed.compactMap(\.value), options: options)
    return Outcome(
      SiteStructure(
        configuration: settings, edition: options.edition, today: options.today, articles: tree.articles,
        sections: tree.sections, topSections: tree.topSections, assets: assets.value), found + tree.found)
  }
}
