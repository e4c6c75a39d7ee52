import TradeAssurance

/// What the names in an article can mean: the figures of the domain, the site's pages, its pictures.
///
/// A class, though a value: each link of each article asks it, and a copy is one reference.
package final class References: Sendable {
  package let edition: Edition
  /// The articles and section pages by their path below `content/`, as in `refunds/process.md`.
  package let pages: [String: PageReference]
  /// The path below `content/` of the page at each permalink and alias.
  package let permalinks: [String: String]
  /// The files beside the articles by their path below `content/`.
  package let assets: [String: AssetReference]
  /// The address of the page of all facts; nil where the site has none.
  package let factPage: String?

  package init(
    edition: Edition, pages: [String: PageReference] = [:], permalinks: [String: String] = [:],
    assets: [String: AssetReference] = [:], factPage: String? = nil
  ) {
    self.edition = edition
    self.pages = pages
    self.permalinks = permalinks
    self.assets = assets
    self.factPage = factPage
  }
}

/// A page of the site, as a link refers to it.
package struct PageReference: Sendable, Hashable {
  /// The address it is published at.
  package let href: String
  /// The index of its article among those of the site.
  package let article: Int

  package init(href: String, article: Int) {
    self.href = href
    self.article = article
  }
}

/// A file beside the articles, as a picture or a link refers to it.
package struct AssetReference: Sendable, Hashable {
  /// The address it is published at.
  package let href: String
  /// In pixels; absent when the file is not a picture, or has no size of its own.
  package let size: Size?

  package struct Size: Sendable, Hashable {
    package let width: Int
    package let height: Int

    package init(width: Int, height: Int) {
      self.width = width
      self.height = height
    }
  }

  package init(href: String, size: Size? = nil) {
    self.href = href
    self.size = size
  }
}

extension References: Equatable {
  package static func == (one: References, other: References) -> Bool {
    one.edition.tables == other.edition.tables && one.pages == other.pages
      && one.permalinks == other.permalinks
      && one.assets == other.assets && one.factPage == other.factPage
  }
}
