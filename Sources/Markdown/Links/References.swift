import Diagnostics
import Facts

/// The facts, pages, files and embeds that names in an article can refer to.
///
/// An immutable class, because every link of every article uses it, and a copy is one reference.
package final class References: Sendable {
  package let edition: Edition
  package let embeds: [EmbedName]
  /// Articles and section pages by path below `content/`, as in `refunds/process.md`.
  package let pages: [String: PageReference]
  /// For each permalink and alias, the page's path below `content/`.
  package let permalinks: [String: String]
  /// The files beside the articles, by path below `content/`.
  package let assets: [String: AssetReference]
  /// Paths of the domain that do not belong to the site, without a slash at the ends.
  package let elsewhere: [String]
  /// The address of the page of all facts; nil if the site has none.
  package let factPage: String?
  /// The address of the home page in lower case, without its scheme, as in `sellers.example/help/`; nil if unknown.
  package let home: String?
  /// Which figures are searched for in texts.
  package let figures: FigureSearch

  /// - Parameter home: the address of the home page, with its scheme.
  package init(
    edition: Edition, embeds: [EmbedName] = [], pages: [String: PageReference] = [:],
    permalinks: [String: String] = [:], assets: [String: AssetReference] = [:], elsewhere: [String] = [],
    factPage: String? = nil,
    home: String? = nil, figures: FigureSearch = .units
  ) {
    self.edition = edition
    self.embeds = embeds
    self.pages = pages
    self.permalinks = permalinks
    self.assets = assets
    self.elsewhere = elsewhere
    self.factPage = factPage
    self.home = home.flatMap { $0.lowercased().split(separator: "//", maxSplits: 1).last.map(String.init) }
    self.figures = figures
  }
}

extension References {
  /// The path of an address of the site itself, as in `/fees/#cards`; nil for other addresses.
  func ownPath(of url: String) -> String? {
    guard let home, let slash = url.firstOffset(ofByte: UInt8(ascii: "/")) else { return nil }
    var rest = url.utf8.dropFirst(slash + 2)
    for byte in home.utf8.dropLast() {
      guard let next = rest.popFirst(), (next.isLetterOrDigit ? next | 0x20 : next) == byte else {
        return nil
      }
    }
    if rest.first == UInt8(ascii: "/") { return String(Substring(rest)) }
    return rest.first.map("?#".utf8.contains) ?? true ? "/" + String(Substring(rest)) : nil
  }

  /// Whether an address leads to a path in `elsewhere`. With a `\` it does not: a browser reads `/\` as `//`.
  package func leadsElsewhere(_ url: String) -> Bool {
    guard !elsewhere.isEmpty, url.hasPrefix("/"), !url.hasPrefix("//"),
      !url.utf8.contains(UInt8(ascii: "\\")),
      let path = ContentPath.resolved(
        ContentPath.decoded(String(url.prefix { $0 != "#" && $0 != "?" })), from: "")
    else { return false }
    return elsewhere.contains { (path + "/").utf8.starts(with: ($0 + "/").utf8) }
  }
}

/// A page of the site as the target of a link.
package struct PageReference: Sendable, Hashable {
  package let href: String
  package let article: Int
  /// Whether the site has the page on the day of the build.
  package let isShown: Bool

  package init(href: String, article: Int, isShown: Bool = true) {
    self.href = href
    self.article = article
    self.isShown = isShown
  }
}

/// A file beside the articles as the target of a picture or link.
package struct AssetReference: Sendable, Hashable {
  package let href: String
  /// The size in pixels; nil if the file is not a picture or its size is unknown.
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
      && one.permalinks == other.permalinks && one.assets == other.assets
      && one.elsewhere == other.elsewhere && one.factPage == other.factPage && one.figures == other.figures
      && one.home == other.home
  }
}
