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

/// The files of `content/` with their front matter read: what a later parse with the same options can take
/// over for those that are the same.
package struct ParsedContent: Sendable {
  /// Sorted by path.
  fileprivate let files: [DiskFile]
  /// One for each article among the files, in their order.
  fileprivate let articles: [Outcome<ParsedArticle>]
  fileprivate let structure: Outcome<SiteStructure>

  /// The same content with other files, when they differ in nothing but articles below their front matter.
  ///
  /// - Parameter files: sorted by path.
  fileprivate func rewritten(as files: [DiskFile]) -> ParsedContent? {
    guard files.count == self.files.count else { return nil }
    var (articles, rewritten) = (self.articles, [Int: Article]())
    var article = -1
    for (file, former) in zip(files, self.files) {
      guard file.path == former.path else { return nil }
      if file.isArticle { article += 1 }
      if file.bytes == former.bytes { continue }
      guard file.isArticle else { return nil }
      let parsed = ParsedArticle.parse(file)
      guard parsed.value.hasSameFrontMatter(as: articles[article].value) else { return nil }
      articles[article] = parsed
      rewritten[article] = structure.value.articles[article].rewritten(as: parsed.value.source)
    }
    return ParsedContent(
      files: files, articles: articles,
      structure: Outcome(structure.value.replacing(rewritten), structure.diagnostics))
  }
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
    let files = files.sorted { $0.path < $1.path }
    if let content = former?.rewritten(as: files) { return (content.structure, content) }
    var found: [Diagnostic] = []
    let configuration = ConfigurationReader.configuration(files.first { $0.path == ConfigurationReader.path })
    found += configuration.diagnostics
    let articles = files.filter(\.isArticle)
    let known = former.map { former in
      Dictionary(
        uniqueKeysWithValues: zip(former.files.lazy.filter(\.isArticle), former.articles).map {
          ($0.path, ($0, $1))
        })
    }
    let parsed = await articles.parallelMap { file in
      if let known = known?[file.path], known.0.bytes == file.bytes { return known.1 }
      return ParsedArticle.parse(file)
    }
    found += parsed.flatMap(\.diagnostics)
    let assets = await AssetParser.assets(among: files)
    found += assets.diagnostics
    var settings = configuration.value
    if let baseURL = options.baseURL { settings.baseURL = baseURL }
    let tree = await SectionTree(of: parsed.map(\.value), options: options)
    let structure = SiteStructure(
      configuration: settings, edition: options.edition, today: options.today, articles: tree.articles,
      sections: tree.sections, topSections: tree.topSections, assets: assets.value,
      addressRecord: files.first { $0.path == AddressRecord.path }.map {
        AddressRecord(source: SourceFile(path: $0.path, bytes: $0.bytes))
      })
    let outcome = Outcome(structure, found + tree.found)
    return (outcome, ParsedContent(files: files, articles: parsed, structure: outcome))
  }
}

extension DiskFile {
  fileprivate var isArticle: Bool { path.utf8.suffix(3).elementsEqual(".md".utf8) }
}
