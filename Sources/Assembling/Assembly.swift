import Checking
import Diagnostics
import Reading
import Rendering
import SiteModel
import TradeAssurance

/// What a site is assembled for.
package struct AssemblyOptions: Sendable {
  package var edition: Edition
  package var today: Day
  /// Drafts, and what is not yet or no longer published, are shown.
  package var showsUnpublished: Bool
  /// Takes the place of the `baseURL` in `site.yml`.
  package var baseURL: BaseURL?
  /// Whether the site gets a search index.
  package var hasSearch: Bool
  /// The calculator compiled to WebAssembly; nil when it was not built.
  package var module: [UInt8]?
  /// The name of the folder of assets; nil for one made from their content.
  package var assetFolderName: String?

  package init(
    edition: Edition, today: Day, showsUnpublished: Bool = false, baseURL: BaseURL? = nil,
    hasSearch: Bool = true, module: [UInt8]? = nil, assetFolderName: String? = nil
  ) {
    self.edition = edition
    self.today = today
    self.showsUnpublished = showsUnpublished
    self.baseURL = baseURL
    self.hasSearch = hasSearch
    self.module = module
    self.assetFolderName = assetFolderName
  }
}

/// A site put together from its sources: what it says, what is wrong with it, and its files.
package struct Assembly: Sendable {
  package let site: Site
  package let output: SiteOutput
  /// Sorted, each once.
  package let diagnostics: [Diagnostic]
  /// Whether the site wants a search index.
  package let hasSearch: Bool
  private let content: ParsedContent
  private let texts: ParsedTexts
  private let findings: SiteFindings
  private let templateFiles: [DiskFile]
  private let templates: Outcome<Templates>

  /// Puts the stages together: structure, texts, checks, and the renderer of the pages.
  ///
  /// - Parameter former: an assembly of the same site before; what has not changed since is taken over.
  /// - Throws: when a template is missing, or a calculator is embedded and its module was not built.
  package static func assemble(
    _ sources: SiteSources, _ options: AssemblyOptions, reusing former: Assembly? = nil
  ) async throws(RenderingError) -> Assembly {
    async let parsing = parsedTemplates(sources.templates, reusing: former)
    let (structure, content) = await StructureParser(
      options: StructureOptions(
        edition: options.edition, today: options.today, showsUnpublished: options.showsUnpublished,
        baseURL: options.baseURL)
    ).structure(of: sources.content, reusing: former?.content)
    let texts = await TextParser(structure: structure.value).texts(reusing: former?.texts)
    let site = Site(structure: structure.value, texts: texts.outcomes.map(\.value))
    let templates = try await parsing.get()
    let assets = AssetFolder.parse(
      sources.templates.map { SourceFile(path: $0.path, bytes: $0.bytes) }, module: options.module,
      name: options.assetFolderName)
    var found = await sources.diagnostics + templates.diagnostics + assets.diagnostics
    found += structure.diagnostics
    for (article, text) in zip(site.articles, texts.outcomes) where article.isShown {
      found += text.diagnostics
    }
    try requireModule(for: site, options)
    let input = RenderingInput(
      site: site, templates: templates.value, assets: assets.value,
      lastChanges: await sources.lastChanges, hasSearch: options.hasSearch && site.configuration.search)
    async let output = SiteOutput(input, reusing: former?.output)
    let findings = await SiteFindings.about(site, reusing: former?.findings)
    found += findings.all
    return Assembly(
      site: site, output: await output, diagnostics: found.inOrder(), hasSearch: input.hasSearch,
      content: content, texts: texts, findings: findings, templateFiles: sources.templates,
      templates: templates)
  }

  private static func parsedTemplates(
    _ files: [DiskFile], reusing former: Assembly?
  ) async -> Result<Outcome<Templates>, RenderingError> {
    let isSame = former?.templateFiles.elementsEqual(files) { $0.path == $1.path && $0.bytes == $1.bytes }
    if let former, isSame == true { return .success(former.templates) }
    let templates = files.filter { $0.path.hasSuffix(".mustache") }
    do throws(RenderingError) {
      return .success(
        try Templates.parse(templates.map { SourceFile(path: $0.path, bytes: $0.bytes) }))
    } catch {
      return .failure(error)
    }
  }

  private static func requireModule(for site: Site, _ options: AssemblyOptions) throws(RenderingError) {
    let hasCalculator = zip(site.articles, site.texts).contains { article, text in
      article.isShown && !text.body.calculators.isEmpty
    }
    if hasCalculator, options.module == nil {
      throw RenderingError("the calculator's module is not built: run 'make wasm'")
    }
  }
}
