import Markdown
import Templating

/// A heading in the table of contents, with the headings directly below it.
struct OutlineView: View {
  let title: String
  let href: String
  private(set) var children: [OutlineView] = []

  static let fields: [Field<Self>] = [
    .text("title") { $0.title },
    .text("href") { $0.href },
    .list("children") { $0.children },
  ]

  /// The level-2 headings, each with its level-3 headings.
  static func outline(of headings: [Heading]) -> [OutlineView] {
    headings.drop { $0.level > 2 }.reduce(into: []) { outline, heading in
      let entry = OutlineView(title: heading.text, href: "#" + heading.anchor)
      switch heading.level {
      case ...2: outline.append(entry)
      case 3: outline[outline.count - 1].children.append(entry)
      default: break
      }
    }
  }
}
