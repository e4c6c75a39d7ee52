import CCommonMark

/// Where the blocks of a tree are written that cmark read as a line by itself: cells, titles.
///
/// Each such node holds its number; nearly all nodes of a tree are asked for theirs.
struct OwnLines {
  private var ranges: [Range<Int>] = []

  /// - Parameter range: in bytes of the source file.
  mutating func note(_ node: MarkdownNode, writtenIn range: Range<Int>) {
    ranges.append(range)
    cmark_node_set_user_data(node.pointer, UnsafeMutableRawPointer(bitPattern: ranges.count))
  }

  func range(of node: MarkdownNode) -> Range<Int>? {
    let number = Int(bitPattern: cmark_node_get_user_data(node.pointer))
    return number == 0 ? nil : ranges[number - 1]
  }
}
