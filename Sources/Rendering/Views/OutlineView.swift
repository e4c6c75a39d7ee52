import Markdown

/// A heading in the table of contents, and those right below it.
struct OutlineView: View {
  enum Key: String, CaseIterable {
    case title, href, children
  }

  let title: String
  let href: String
  let children: [OutlineView]

  func value(of key: Key) -> ViewValue {
    switch key {
    case .title: .text(title)
    case .href: .text(href)
    case .children: .list(children)
    }
  }

  static func shape(of key: Key) -> ViewShape {
    switch key {
    case .title, .href: .text
    case .children: .list(OutlineView.self)
    }
  }

  /// The headings of the second level, each with those of the third below it.
  static func outline(of headings: [Heading]) -> [OutlineView] {
    var outline: [OutlineView] = []
    for heading in headings {
      let entry = OutlineView(title: heading.text, href: "#" + heading.anchor, children: [])
      if heading.level <= 2 {
        outline.append(entry)
      } else if heading.level == 3, let last = outline.popLast() {
        outline.append(OutlineView(title: last.title, href: last.href, children: last.children + [entry]))
      }
    }
    return outline
  }
}
