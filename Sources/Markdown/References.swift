import TradeAssurance

/// What the names in an article can mean: the figures of the domain, the site's pages, its pictures.
package struct References: Sendable {
  package let edition: Edition
  /// The address of each article and section page by its path below `content/`, as in `refunds/process.md`.
  package var pages: [String: String]
  /// The path below `content/` of the page at each permalink and alias.
  package var permalinks: [String: String]
  /// The files beside the articles by their path below `content/`.
  package var assets: [String: AssetReference]

  package init(
    edition: Edition, pages: [String: String] = [:], permalinks: [String: String] = [:],
    assets: [String: AssetReference] = [:]
  ) {
    self.edition = edition
    self.pages = pages
    self.permalinks = permalinks
    self.assets = assets
  }
}

/// A file beside the articles, as a picture or a link refers to it.
package struct AssetReference: Sendable, Hashable {
  /// The address it is published at.
  package let href: String
  /// In pixels; absent for what is no picture, or has no size of its own.
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
      && one.assets == other.assets
  }
}
