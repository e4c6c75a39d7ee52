import Markup

/// The breadcrumb for search engines: JSON-LD of schema.org's `BreadcrumbList`.
enum BreadcrumbData {
  /// - Parameter pages: from home to the page itself, with absolute addresses.
  /// - Returns: a script element with data that cannot close the element.
  static func html(_ pages: [(name: String, address: String)]) -> HTML {
    var json = JSON()
    json.object { list in
      list.text("@context", "https://schema.org")
      list.text("@type", "BreadcrumbList")
      list.array("itemListElement") { items in
        for (index, page) in pages.enumerated() {
          items.object { item in
            item.text("@type", "ListItem")
            item.text("item", page.address)
            item.text("name", page.name)
            item.number("position", index + 1)
          }
        }
      }
    }
    var html = HTML(trusted: "<script type=\"application/ld+json\">")
    for byte in json.bytes {
      if byte == UInt8(ascii: "<") { html.append(trusted: "\\u003c") } else { html.bytes.append(byte) }
    }
    html.append(trusted: "</script>")
    return html
  }
}
