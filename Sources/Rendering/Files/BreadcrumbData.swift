import Markup

/// The breadcrumb for search engines: JSON-LD of schema.org's `BreadcrumbList`.
enum BreadcrumbData {
  /// A script element with the pages from home to the current one, whose addresses are absolute. No data closes it.
  static func html(_ pages: [(name: String, address: String)]) -> HTML {
    let items = pages.enumerated().map { index, page in
      JSON.object([
        ("@type", .text("ListItem")), ("item", .text(page.address)), ("name", .text(page.name)),
        ("position", .number(index + 1)),
      ])
    }
    let list = JSON.object([
      ("@context", .text("https://schema.org")), ("@type", .text("BreadcrumbList")),
      ("itemListElement", .array(items)),
    ])
    var html = HTML(trusted: "<script type=\"application/ld+json\">")
    for byte in list.bytes {
      if byte == UInt8(ascii: "<") { html.append(trusted: "\\u003c") } else { html.bytes.append(byte) }
    }
    html.append(trusted: "</script>")
    return html
  }
}
