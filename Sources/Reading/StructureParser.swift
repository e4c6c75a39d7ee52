import Diagnostics
import SiteModel

/// Parses `content/` into the structure of the site: front matter, permalinks, sections, order.
package enum StructureParser {
  /// Parses all files of `content/`, in any order.
  package static func structure(
    of files: [SourceFile], _ options: AssemblyOptions
  ) async -> Outcome<SiteStructure> {
    let files = files.sorted { $0.path < $1.path }
    let configuration = ConfigurationReader.configuration(
      files.first { $0.path == ConfigurationReader.path }, baseURL: options.baseURL)
    let articles = files.filter { $0.path.utf8.suffix(3).elementsEqual(".md".utf8) }
    let outcomes = await articles.parallelMap(ParsedArticle.parse)
    let parsed = outcomes.map(\.value)
    let assets = await AssetParser.assets(among: files, below: parsed)
    let rules = RulesReader.rules(for: configuration.value, options.ruleSets, files)
    let tree = await SectionTree(of: parsed, options: options)
    let structure = SiteStructure(
      configuration: configuration.value, rules: rules.value, today: options.today, articles: tree.articles,
      sections: tree.sections, topSections: tree.topSections, topArticles: tree.topArticles,
      assets: assets.value,
      addressRecord: files.first { $0.path == AddressRecord.path }.map(AddressRecord.init))
    let found = configuration.diagnostics + outcomes.flatMap(\.diagnostics) + assets.diagnostics
    return Outcome(structure, found + rules.diagnostics + tree.found)
  }
}
