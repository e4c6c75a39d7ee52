import Diagnostics
import Markdown
import SiteModel

/// The related articles of each article: those it names, or, if it names none, those that share its tags or link to
/// it. Articles of its section, and those its text links to, are left out, because its page shows them anyway.
/// The lists are computed once for the whole site, in time proportional to the number of tags and links.
struct RelatedArticles: Sendable {
  /// The lists by the index of the article, each with at most `most` others, the nearest first.
  let related: [[Int]]

  private static let most = 2
  /// The most articles that share a useful tag. A tag of more says too little about them.
  private static let widestTag = 40

  init(of site: Site) {
    // The related articles of each article, each as often as it has points.
    var near = [[Int]](repeating: [], count: site.articles.count)
    let isCandidate = site.articles.map { $0.isShown && $0.role == .article }
    let candidates = site.articles.indices.filter { isCandidate[$0] }
    var byTag: [String: [Int]] = [:]
    for index in candidates {
      for tag in Set(site.articles[index].frontMatter.tags) { byTag[tag, default: []].append(index) }
    }
    for members in byTag.values where members.count <= Self.widestTag {
      for one in members { for other in members where other != one { near[one] += [other, other] } }
    }
    let linked = site.texts.map { $0.body.links.compactMap(\.article).sorted().withoutRepeats() }
    for index in candidates {
      for target in linked[index] where target != index && isCandidate[target] {
        near[index].append(target)
        near[target].append(index)
      }
    }
    related = site.articles.indices.map { index in
      guard isCandidate[index] else { return [] }
      let section = site.structure.sectionOfArticle[index]
      let named = Self.named(by: index, in: site)
      let new = (named.isEmpty ? Self.nearest(near[index]) : named).filter {
        !linked[index].contains($0) && site.structure.sectionOfArticle[$0] != section
      }
      return Array(new.prefix(Self.most))
    }
  }

  /// The articles that occur in the list more than once: the most frequent first, then in the order of the site.
  ///
  /// - Parameter points: the index of an article once for each reason to name it.
  private static func nearest(_ points: [Int]) -> [Int] {
    let scores = points.reduce(into: [:]) { $0[$1, default: 0] += 1 }.filter { $0.value > 1 }
    return scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  /// The articles that an article names, without duplicates.
  private static func named(by article: Int, in site: Site) -> [Int] {
    site.articles[article].frontMatter.related.reduce(into: []) { named, related in
      guard let index = site.structure.articleIndex(at: related.value), index != article,
        site.articles[index].isShown, !named.contains(index)
      else { return }
      named.append(index)
    }
  }
}
