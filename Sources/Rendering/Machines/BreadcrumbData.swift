import Foundation
import Markdown

/// The way to a page for search engines: JSON-LD of schema.org's `BreadcrumbList`.
enum BreadcrumbData {
  private struct List: Encodable {
    let context = "https://schema.org"
    let type = "BreadcrumbList"
    let itemListElement: [Item]

    enum CodingKeys: String, CodingKey {
      case context = "@context"
      case type = "@type"
      case itemListElement
    }
  }

  private struct Item: Encodable {
    let type = "ListItem"
    let position: Int
    let name: String
    let item: String

    enum CodingKeys: String, CodingKey {
      case type = "@type"
      case position, name, item
    }
  }

  /// - Parameter pages: from home to the page itself, with whole addresses.
  /// - Returns: a script element of data, in which no text can close the element.
  static func html(_ pages: [(name: String, address: String)]) -> HTML {
    let items = pages.enumerated().map { Item(position: $0 + 1, name: $1.name, item: $1.address) }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      let json = String(decoding: try encoder.encode(List(itemListElement: items)), as: UTF8.self)
      let guarded = json.split(separator: "<", omittingEmptySubsequences: false).joined(separator: "\\u003c")
      return HTML(trusted: "<script type=\"application/ld+json\">\(guarded)</script>")
    } catch {
      preconditionFailure("texts and numbers can always be encoded")
    }
  }
}
