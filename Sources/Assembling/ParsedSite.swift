import Diagnostics
import Reading
import SiteModel

/// A site parsed from `content/`, before checks and pages.
package struct ParsedSite: Sendable {
  package let site: Site
  package let texts: ParsedTexts
  /// Findings about the structure and the texts, unsorted.
  package let diagnostics: [Diagnostic]

  /// Parses the files of a site.
  ///
  /// - Parameters:
  ///   - content: all files of `content/`, in any order.
  ///   - templates: the site's own templates and the default ones.
  ///   - former: texts parsed earlier; a text is reused if the bytes of its article have not changed.
  package static func parse(
    _ content: [SourceFile], templates: [SourceFile] = [], _ options: AssemblyOptions,
    knowing former: ParsedTexts? = nil
  ) async -> ParsedSite {
    let structure = await StructureParser.structure(of: content, options)
    let texts = await ParsedTexts.parse(structure.value, knowing: former)
    let lines = ParsedTexts.lines(of: structure.value)
    let site = Site(
      structure: structure.value, texts: texts.outcomes.map(\.value), lines: lines.map(\.value),
      templates: templates)
    let found = zip(site.articles, texts.outcomes).flatMap { site.published.told($1.diagnostics, about: $0) }
    return ParsedSite(
      site: site, texts: texts,
      diagnostics: structure.diagnostics + found
        + lines.flatMap { site.published.told($0.diagnostics, about: $0.value) })
  }
}
