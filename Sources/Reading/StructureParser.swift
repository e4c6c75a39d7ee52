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

/// The files of `content/` with their front matter read: what a later parse can take over for those that are
/// the same.
package struct ParsedContent: Sendable {
  fileprivate let articles: [String: (file: DiskFile, outcome: Outcome<ParsedArticle>)]
}

/// Parses `content/` into the structure of the site: front matter, permalinks, sections, order.
package struct StructureParser: Sendable {
  private let options: StructureOptions

  package init(options: StructureOptions) {
    self.options = options
  }

  /// - Parameters:
  ///   - files: all of `content/`, in any order.
  ///   - former: what was parsed before; a file that is the same is not parsed again.
  package func structure(
    of files: [DiskFile], reusing former: ParsedContent? = nil
  ) async -> (Outcome<SiteStructure>, ParsedContent) {
    var found: [Diagnostic] = []
    let configuration = ConfigurationReader.configuration(files.first { $0.path == ConfigurationReader.path })
    found += configuration.diagnostics
    let files = files.sorted { $0.path < $1.path }
    let articles = files.filter { $0.path.hasSuffix(".md") }
    let parsed = await articles.parallelMap { file in
      if let known = former?.articles[file.path], known.file.bytes == file.bytes { return known.outcome }
      return ParsedArticle.parse(file)
    }
    found += parsed.flatMap(\.diagnostics)
    let assets = await AssetParser.assets(among: files)
    found += assets.diagnostics
    var settings = configuration.value
    if let baseURL = options.baseURL { settings.baseURL = baseURL }
    let tree = SectionTree(of: parsed.map(\.value), options: options)
    let structure = SiteStructure(
      configuration: settings, edition: options.edition, today: options.today, articles: tree.articles,
      sections: tree.sections, topSections: tree.topSections, assets: assets.value,
      addressRecord: files.first { $0.path == AddressRecord.path }.map {
        AddressRecord(source: SourceFile(path: $0.path, bytes: $0.bytes))
      })
    let known = zip(articles, parsed).map { ($0.path, (file: $0, outcome: $1)) }
    return (
      Outcome(structure, found + tree.found), ParsedContent(articles: Dictionary(uniqueKeysWithValues: known))
    )
  }
}
