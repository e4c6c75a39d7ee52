import Markdown
import Templating

/// A heading in the table of contents, with the headings directly below it.
struct OutlineView: View {
  let title: String
  let href: String
  let children: [OutlineView]

  static let fields: [Field<Self>] = [
    .text("title") { $0.title },
    .text("href") { $0.href },
    .list("children") { $0.children },
  ]

  /// The level-2 headings, each with its level-3 headings.
  static func outline(of headings: [Heading]) -> [OutlineView] {
    let shown = headings.indices.drop { headings[$0].level > 2 }.filter { headings[$0].level <= 3 }
    let starts = shown.indices.filter { headings[shown[$0]].level <= 2 }
    let ends = starts.dropFirst() + [shown.endIndex]
    return zip(starts, ends).map { start, end in
      let children = shown[(start + 1)..<end].map { OutlineView(headings[$0], children: []) }
      return OutlineView(headings[shown[start]], children: children)
    }
  }

  private init(_ heading: Heading, children: [OutlineView]) {
    title = heading.text
    href = "#" + heading.anchor
    self.children = children
  }
}
