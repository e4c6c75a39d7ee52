import CCommonMark
import Diagnostics

/// A tag of the list where it is written.
struct PlacedTag {
  let tag: HTMLTag
  let place: Range<Int>
  /// Opening and closing tag stand in the same one.
  let parent: MarkdownNode
  /// Whether its closing tag was read with it.
  var isWhole = false
  /// In the tree; nil for a tag in lines of its own, which is replaced already.
  var node: MarkdownNode?

  /// What is wrong with the tags of an article.
  ///
  /// - Parameter tags: in the order of the text.
  static func findings(_ tags: [PlacedTag], in source: SourceFile) -> [Diagnostic] {
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
    return (found + open).map { unbalanced($0, in: source) }
  }

  private static func unbalanced(_ tag: PlacedTag, in source: SourceFile) -> Diagnostic {
    let name = tag.tag.element.rawValue
    let place = tag.tag.element == .details ? "between the same blocks" : "in the same paragraph"
    return tag.tag.isClosing
      ? Diagnostic(
        .unbalancedHTML, in: source, at: tag.place, "nothing opens what '</\(name)>' closes",
        hint: "write '<\(name)>' before it \(place), or remove it")
      : Diagnostic(
        .unbalancedHTML, in: source, at: tag.place, "nothing closes '<\(name)>'",
        hint: "write '</\(name)>' behind it \(place)")
  }
}

extension HTMLTag {
  /// What stands in the tree for a tag within a text.
  var node: MarkdownNode { element == .br ? .new(CMARK_NODE_LINEBREAK) : .customInline(opening: html) }
}

extension MarkdownNode {
  var isHTMLComment: Bool { withLiteral { $0.starts(with: "<!--".utf8) } }

  /// The tag that a node of HTML within a text is, if an article may use it there.
  var inlineTag: HTMLTag? {
    HTMLTag(withLiteral { Array($0) }[...]).flatMap { $0.element.isBlock ? nil : $0 }
  }
}
