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
    var scores = [[Int: Int]](repeating: [:], count: site.articles.count)
    let candidates = site.articles.indices.filter {
      site.articles[$0].isShown && site.articles[$0].role == .article
    }
    var byTag: [String: [Int]] = [:]
    for index in candidates {
      for tag in Set(site.articles[index].frontMatter.tags) { byTag[tag, default: []].append(index) }
    }
    for members in byTag.values where members.count <= Self.widestTag {
      for one in members { for other in members where other != one { scores[one][other, default: 0] += 2 } }
    }
    let isCandidate = Set(candidates)
    for index in candidates {
      for target in Self.linked(from: index, in: site) where target != index && isCandidate.contains(target) {
        scores[index][target, default: 0] += 1
        scores[target][index, default: 0] += 1
      }
    }
    related = site.articles.indices.map { index in
      guard isCandidate.contains(index) else { return [] }
      let named = Self.named(by: index, in: site)
      let others = scores[index].filter { $0.value > 1 && !named.contains($0.key) }.sorted {
        $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value
      }
      return Array((named + others.map(\.key)).prefix(max(Self.most, named.count)))
    }
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

  private static func linked(from article: Int, in site: Site) -> Set<Int> {
    Set(
      site.texts[article].body.links.compactMap { link in
        guard case .page(let path, _) = link.target else { return nil }
        return site.structure.articleIndex(at: path)
      })
  }
}
