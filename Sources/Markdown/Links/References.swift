import Facts

/// What names in an article refer to: facts, pages, pictures.
///
/// An immutable class, because every link of every article uses it, and a copy is one reference.
package final class References: Sendable {
  package let edition: Edition
  /// The embeds of the rules.
  package let embeds: [EmbedName]
  /// Articles and section pages by path below `content/`, as in `refunds/process.md`.
  package let pages: [String: PageReference]
  /// For each permalink and alias, the page's path below `content/`.
  package let permalinks: [String: String]
  /// The files beside the articles, by path below `content/`.
  package let assets: [String: AssetReference]
  /// Paths of the site's own domain that are not the site's, without a slash at the ends.
  package let elsewhere: [String]
  /// The address of the page of all facts; nil if the site has none.
  package let factPage: String?
  /// Which figures in texts are looked for.
  package let figures: FigureSearch

  package init(
    edition: Edition, embeds: [EmbedName] = [], pages: [String: PageReference] = [:],
    permalinks: [String: String] = [:],
    assets: [String: AssetReference] = [:], elsewhere: [String] = [], factPage: String? = nil,
    figures: FigureSearch = .units
  ) {
    self.edition = edition
    self.embeds = embeds
    self.pages = pages
    self.permalinks = permalinks
    self.assets = assets
    self.elsewhere = elsewhere
    self.factPage = factPage
    self.figures = figures
  }
}

/// A page of the site as the target of a link.
package struct PageReference: Sendable, Hashable {
  package let href: String
  package let article: Int

  package init(href: String, article: Int) {
    self.href = href
    self.article = article
  }
}

/// A file beside the articles as the target of a picture or link.
package struct AssetReference: Sendable, Hashable {
  package let href: String
  /// In pixels; nil if the file is not a picture or its size is unknown.
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
    one.edition == other.edition && one.embeds == other.embeds && one.pages == other.pages
      && one.permalinks == other.permalinks
      && one.assets == other.assets && one.elsewhere == other.elsewhere && one.factPage == other.factPage
      && one.figures == other.figures
  }
}
