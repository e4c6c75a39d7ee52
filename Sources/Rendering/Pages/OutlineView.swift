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
    func view(_ index: Int, _ children: [OutlineView] = []) -> OutlineView {
      OutlineView(title: headings[index].text, href: "#" + headings[index].anchor, children: children)
    }
    return zip(starts, ends).map { view(shown[$0], shown[($0 + 1)..<$1].map { view($0) }) }
  }
}
