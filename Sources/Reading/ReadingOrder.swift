import SiteModel

/// The order of articles in a section: by `weight`, title, then file name; articles without a weight come
/// last.
struct ReadingOrder {
  let articles: [Article]

  /// - Parameter article: the article of an element; the element itself if left out.
  func sorted(_ elements: [Int], by article: (Int) -> Int = { $0 }) -> [Int] {
    let keys = elements.map { element in
      let found = articles[article(element)]
      return (
        key: (found.frontMatter.weight ?? .max, found.frontMatter.title.value, found.path), element: element
      )
    }
    return keys.sorted { $0.key < $1.key }.map(\.element)
  }
}
