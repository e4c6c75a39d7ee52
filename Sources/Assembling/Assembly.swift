import Checking
import Diagnostics
import Reading
import Rendering
import SiteModel

/// A site assembled from its sources, with its findings and its files.
package struct Assembly: Sendable {
  package let site: Site
  package let output: SiteOutput
  /// Sorted, without duplicates.
  package let diagnostics: [Diagnostic]
  /// Whether to make a search index.
  package let hasSearch: Bool
  /// For the next assembly of the same site.
  package let texts: ParsedTexts

  /// Puts the stages together: structure, texts, checks, and the renderer of the pages.
  ///
  /// - Parameter former: parsed texts; those with the same bytes are reused.
  /// - Throws: if a template is missing, or a calculator is embedded and the module was not built.
  package static func assemble(
    _ sources: SiteSources, _ options: AssemblyOptions, knowing former: ParsedTexts? = nil
  ) async throws(Obstacle) -> Assembly {
    let templates = try Templates.parse(sources.templates)
    let parsed = await ParsedSite.parse(sources.content, options, knowing: former)
    let site = parsed.site
    let assets = AssetFolder.parse(sources.templates, module: options.module, name: options.assetFolderName)
    try requireModule(for: site, options)
    let input = RenderingInput(
      site: site, templates: templates.value, assets: assets.value,
      lastChanges: await sources.lastChanges, hasSearch: options.hasSearch && site.configuration.search)
    async let output = SiteOutput(input)
    let found =
      await sources.diagnostics + templates.diagnostics + assets.diagnostics + parsed.diagnostics
      + SiteCheck.findings(about: site)
    return Assembly(
      site: site, output: await output, diagnostics: found.inOrder(), hasSearch: input.hasSearch,
      texts: parsed.texts)
  }

  private static func requireModule(for site: Site, _ options: AssemblyOptions) throws(Obstacle) {
    let hasCalculator = zip(site.articles, site.texts).contains { article, text in
      article.isShown && !text.body.calculators.isEmpty
    }
    if hasCalculator, options.module == nil {
      throw Obstacle("the calculators' module has not been built", hint: "run 'make wasm'")
    }
  }
}
