import Markdown

/// The files beside the articles that are used.
package struct AssetUse: Sendable {
  /// The files used by articles on the site, or promised in the record of addresses; paths below `content/`.
  package let shown: Set<String>
  /// The files used by any article; paths below `content/`.
  package let all: Set<String>

  package init(of site: Site) {
    let used = zip(site.articles, site.texts).map { (isShown: $0.isShown, paths: Self.paths(of: $0, $1)) }
    let lines = Self.paths(of: site.lines.flatMap(\.text.content.links))
    let addresses = Set(
      (site.structure.addressRecord?.entries ?? []).map { ContentPath.decoded($0.permalink) })
    let recorded = site.structure.assets.filter { addresses.contains("/\($0.output)") }.map(\.path)
    let always = Set(lines + recorded)
    shown = always.union(used.filter(\.isShown).flatMap(\.paths))
    all = always.union(used.flatMap(\.paths))
  }

  /// The files that an article uses, in the order of the text, possibly repeated; paths below `content/`.
  package static func paths(of article: Article, _ text: ArticleText) -> [String] {
    let (pictures, image) = (text.body.pictures, article.frontMatter.image)
    return pictures.map(\.path) + paths(of: text.body.links)
      + pictures.filter(\.hasCaptions).map(\.captions)
      + [image.flatMap { ContentPath.resolved($0.value, from: article.path) }].compactMap(\.self)
  }

  private static func paths(of links: [Link]) -> [String] {
    links.compactMap { link in
      if case .asset(let path) = link.target { path } else { nil }
    }
  }
}
