import Markdown
import SiteModel

/// The articles that belong together: those that an article names, those that share its tags, those that
/// link to it or that it links to. Computed once for the whole site, in time linear to tags and links.
struct RelatedArticles: Sendable {
  /// For each article at most `most` others, the nearest first.
  let related: [[Int]]

  private static let most = 4
  /// A tag that more articles share says too little about two of them.
  private static let widestTag = 40

  init(of site: Site) {
    // Each time that another is near, once for each point.
    var near = [[Int]](repeating: [], count: site.articles.count)
    let candidates = site.articles.indices.filter {
      site.articles[$0].isShown && site.articles[$0].role == .article
    }
    var byTag: [String: [Int]] = [:]
    for index in candidates {
      for tag in Set(site.articles[index].frontMatter.tags) { byTag[tag, default: []].append(index) }
    }
    for members in byTag.values where members.count <= Self.widestTag {
      for one in members { for other in members where other != one { near[one] += [other, other] } }
    }
    var isCandidate = [Bool](repeating: false, count: site.articles.count)
    for index in candidates { isCandidate[index] = true }
    for index in candidates {
      for target in Self.linked(from: index, in: site) where target != index && isCandidate[target] {
        near[index].append(target)
        near[target].append(index)
      }
    }
    related = site.articles.indices.map { index in
      guard isCandidate[index] else { return [] }
      let named = Self.named(by: index, in: site)
      let others = Self.nearest(near[index]).filter { !named.contains($0) }
      return Array((named + others).prefix(max(Self.most, named.count)))
    }
  }

  /// Those with more than one point, the most points first, then by their index.
  private static func nearest(_ points: [Int]) -> [Int] {
    var scores: [(article: Int, points: Int)] = []
    for article in points.sorted() {
      if scores.last?.article == article {
        scores[scores.count - 1].points += 1
      } else {
        scores.append((article, 1))
      }
    }
    let several = scores.filter { $0.points > 1 }
    return several.sorted { ($1.points, $0.article) < ($0.points, $1.article) }.map(\.article)
  }

  /// Those that the article names, each once.
  private static func named(by article: Int, in site: Site) -> [Int] {
    var named: [Int] = []
    for related in site.articles[article].frontMatter.related {
      guard let index = site.structure.articleIndex(at: related.value), index != article,
        site.articles[index].isShown, !named.contains(index)
      else { continue }
      named.append(index)
    }
    return named
  }

  /// Those that the article links to, each once.
  private static func linked(from article: Int, in site: Site) -> [Int] {
    var last: Int?
    return site.texts[article].body.links.compactMap(\.article).sorted().filter { target in
      defer { last = target }
      return target != last
    }
  }
}
