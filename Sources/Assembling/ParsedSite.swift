import Diagnostics
import Reading
import SiteModel

/// The site of a folder `content/`: what it says, before checks and pages.
package struct ParsedSite: Sendable {
  package let site: Site
  package let texts: ParsedTexts
  /// About articles, but for the texts of those that are not shown. In no order.
  package let diagnostics: [Diagnostic]

  /// - Parameters:
  ///   - content: all of `content/`, in any order.
  ///   - former: texts parsed before; those of the same bytes are taken from there.
  package static func parse(
    _ content: [SourceFile], _ options: AssemblyOptions, knowing former: ParsedTexts? = nil
  ) async -> ParsedSite {
    let structure = await StructureParser(options: options).structure(of: content)
    let texts = await TextParser(structure: structure.value).texts(knowing: former)
    let site = Site(structure: structure.value, texts: texts.outcomes.map(\.value))
    let shown = zip(site.articles, texts.outcomes).filter { $0.0.isShown }
    return ParsedSite(
      site: site, texts: texts, diagnostics: structure.diagnostics + shown.flatMap(\.1.diagnostics))
  }
}
