import Diagnostics
import SiteModel

extension SiteCheck {
  /// The findings of all checks, unsorted, computed on all cores.
  package static func findings(about site: Site) async -> [Diagnostic] {
    async let found = findingsAboutEachArticle(of: site)
    let whole = await all.parallelMap(chunk: 1) { $0.aboutWhole(site) }
    return await whole.flatMap(\.self) + found
  }

  /// Runs all checks on one article before the next, so that each article is fetched from memory once.
  private static func findingsAboutEachArticle(of site: Site) async -> [Diagnostic] {
    // A check may prepare tables of the whole site, so it runs on many articles at a time.
    let together = max(512, site.articles.count / 8)
    let starts = Array(stride(from: 0, to: site.articles.count, by: together))
    return await starts.parallelMap(chunk: 1) { start in
      let looks = all.compactMap { $0.prepared(for: site) }
      var found: [Diagnostic] = []
      for index in site.articles.indices.dropFirst(start).prefix(together) where site.articles[index].isShown
      {
        for look in looks { found += look(site.articles[index], site.texts[index]) }
      }
      return found
    }.flatMap(\.self)
  }
}
