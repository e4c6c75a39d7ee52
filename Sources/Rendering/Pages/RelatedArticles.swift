import SiteModel

extension Site {
  /// The related articles of each article, the nearest first: those it names, or, if it names none, those that share
  /// its tags or link to it. Articles of its section, and those its text links to, are left out, because its page
  /// shows them anyway. The lists are computed in time proportional to the number of tags and links.
  func relatedArticles() -> [[Int]] {
    // The related articles of each article, each as often as it has points.
    var near = [[Int]](repeating: [], count: articles.count)
    let isCandidate = articles.map { $0.isShown && $0.role == .article }
    let candidates = articles.indices.filter { isCandidate[$0] }
    var byTag: [String: [Int]] = [:]
    for index in candidates {
      for tag in Set(articles[index].frontMatter.tags) { byTag[tag, default: []].append(index) }
    }
    // A tag of more than 40 articles says too little about them.
    for members in byTag.values where members.count <= 40 {
      for one in members { for other in members where other != one { near[one] += [other, other] } }
    }
    let linked = texts.map { $0.body.links.compactMap(\.article).sorted().withoutRepeats() }
    for index in candidates {
      for target in linked[index] where target != index && isCandidate[target] {
        near[index].append(target)
        near[target].append(index)
      }
    }
    return articles.indices.map { index in
      guard isCandidate[index] else { return [] }
      let named = named(by: index)
      let new = (named.isEmpty ? nearest(near[index]) : named).filter {
        !linked[index].contains($0) && structure.sectionOfArticle[$0] != structure.sectionOfArticle[index]
      }
      return Array(new.prefix(2))
    }
  }

  /// The articles that occur in the list more than once: the most frequent first, then in the order of the site.
  private func nearest(_ points: [Int]) -> [Int] {
    var scores: [(article: Int, points: Int)] = []
    for article in points.sorted() {
      if scores.last?.article != article { scores.append((article, 0)) }
      scores[scores.count - 1].points += 1
    }
    let several = scores.filter { $0.points > 1 }
    return several.sorted { ($1.points, $0.article) < ($0.points, $1.article) }.map(\.article)
  }

  /// The articles that an article names, without duplicates.
  private func named(by article: Int) -> [Int] {
    articles[article].frontMatter.related.reduce(into: []) { named, related in
      guard let index = structure.articleIndex(at: related.value), index != article, articles[index].isShown,
        !named.contains(index)
      else { return }
      named.append(index)
    }
  }
}
