import Checking
import Diagnostics
import Reading
import Rendering
import SiteModel

extension [SourceFile] {
  /// A site's own templates, and each default template that the site lacks.
  package func completed(with defaults: [SourceFile]) -> [SourceFile] {
    let own = Set(map(\.path))
    return self + defaults.filter { !own.contains($0.path) }
  }
}

/// A site assembled from its sources, with its findings and its files.
package struct Assembly: Sendable {
  package let site: Site
  package let output: SiteOutput
  /// The findings, sorted, without duplicates.
  package let diagnostics: [Diagnostic]
  package let hasSearch: Bool
  /// The parsed texts, for the next assembly of the site.
  package let texts: ParsedTexts

  /// Puts the stages together: structure, texts, checks, and the renderer of the pages. A `former` text is reused if the
  /// bytes of its article have not changed.
  ///
  /// - Throws: if a calculator is embedded and the module was not built, or was built from other tables.
  package static func assemble(
    _ sources: SiteSources, _ options: AssemblyOptions, knowing former: ParsedTexts? = nil
  ) async throws(Obstacle) -> Assembly {
    let files = sources.templates.completed(with: options.defaultTemplates)
    let (site, texts, parsing) = await parsed(sources.content, templates: files, options, knowing: former)
    let templates = Templates.parse(files, embeds: site.structure.rules.embeds, figures: site.figures) {
      site.structure.rules.allows($0, in: $1)
    }
    let module = try module(for: site, options)
    let assets = AssetFolder.parse(files, module: module, name: options.assetFolderName)
    let history = await sources.history.value
    let hasSearch = options.hasSearch && site.configuration.search
    async let output = SiteOutput(
      PageRenderer(
        of: site, templates.value, assets.value, lastChanges: history.value, hasSearch: hasSearch))
    let found =
      await sources.found + history.diagnostics + templates.diagnostics + assets.diagnostics + parsing
      + SiteCheck.findings(about: site)
      + OwnTemplates.findings(about: sources.templates, among: files, of: site, output)
    return Assembly(
      site: site, output: await output, diagnostics: found.inOrder(), hasSearch: hasSearch,
      texts: texts)
  }

  /// Parses all files of `content/`, before checks and pages. The templates are the site's own and the default ones.
  package static func parsed(
    _ content: [SourceFile], templates: [SourceFile] = [], _ options: AssemblyOptions,
    knowing former: ParsedTexts? = nil
  ) async -> (site: Site, texts: ParsedTexts, diagnostics: [Diagnostic]) {
    let structure = await StructureParser.structure(of: content, options)
    let texts = await ParsedTexts.parse(structure.value, knowing: former)
    let lines = ParsedTexts.lines(of: structure.value)
    let site = Site(
      structure: structure.value, texts: texts.outcomes.map(\.value), lines: lines.map(\.value),
      templates: templates)
    let found =
      zip(site.articles, texts.outcomes).flatMap { site.published.told($1.diagnostics, about: $0) }
      + lines.flatMap { site.published.told($0.diagnostics, about: $0.value) }
    return (site, texts, structure.diagnostics + found)
  }

  /// The calculators' module; nil if the rules have none, or if no page needs one and none is built.
  ///
  /// - Throws: if the module was built from tables other than this program's, or is missing though a page needs it.
  private static func module(for site: Site, _ options: AssemblyOptions) throws(Obstacle) -> [UInt8]? {
    let rules = site.structure.rules
    guard let fingerprint = rules.moduleFingerprint else { return nil }
    if let module = options.module {
      if module.fingerprint == fingerprint { return module.bytes }
      throw Obstacle(
        "the calculators' module '\(module.path)' was not built from this program's tables",
        hint: "run 'make wasm', and 'make tool' if the program is the older of the two")
    }
    let needsModule = zip(site.articles, site.texts).contains { article, text in
      article.isShown && text.body.namedEmbeds.contains { rules.embed($0)?.scripts != nil }
    }
    if !needsModule { return nil }
    throw Obstacle("the calculators' module has not been built", hint: "run 'make wasm'")
  }
}
