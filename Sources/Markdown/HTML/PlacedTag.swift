import CCommonMark
import Diagnostics
import Markup

/// An allowed tag and its place in the source.
struct PlacedTag {
  let tag: HTMLTag
  let place: Range<Int>
  /// The node that must contain both the opening and the closing tag.
  let parent: MarkdownNode
  /// Whether the closing tag was read together with this tag.
  var isWhole = false
  let node: MarkdownNode

  /// The tags without a counterpart among all tags of an article, given in the order of the text.
  static func unbalanced(_ tags: [PlacedTag]) -> [PlacedTag] {
    var found: [PlacedTag] = []
    var open: [PlacedTag] = []
    for tag in tags where !tag.tag.isAlone && !tag.isWhole {
      guard tag.tag.isClosing else {
        open.append(tag)
        continue
      }
      if let match = open.lastIndex(where: { $0.parent == tag.parent && $0.tag.element == tag.tag.element }) {
        found += open[(match + 1)...]
        open.removeSubrange(match...)
      } else {
        found.append(tag)
      }
    }
    return found + open
  }

  func unbalanced(in source: SourceFile) -> Diagnostic {
    let name = tag.element.rawValue
    let whereTo = tag.element == .details ? "between the same blocks" : "in the same paragraph"
    return Diagnostic(
      .unbalancedHTML, in: source, at: place,
      tag.isClosing ? "nothing opens what '</\(name)>' closes" : "nothing closes '<\(name)>'",
      hint: tag.isClosing
        ? "write '<\(name)>' before it \(whereTo), or remove it" : "write '</\(name)>' after it \(whereTo)")
  }

  /// Puts a tag into the tree; for nil, the author's text.
  func show(_ tag: HTMLTag?, in source: SourceFile) {
    if node.kind != CMARK_NODE_HTML_INLINE {
      node.setOpening(tag?.html ?? HTML(escaping: source.text(in: place)))
    } else if let tag {
      let new = tag.element == .br ? .new(CMARK_NODE_LINEBREAK) : MarkdownNode.customInline(opening: tag.html)
      node.replace(with: new, keepingChildren: false)
    } else {
      node.showAsWritten()
    }
  }
}
