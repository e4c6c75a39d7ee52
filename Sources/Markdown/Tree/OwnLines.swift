import CCommonMark

/// The places of blocks that cmark parsed as separate lines: cells and titles. Each of these nodes stores the number of
/// its place, because almost all nodes of a tree are looked up.
struct OwnLines {
  private var ranges: [Range<Int>] = []

  /// - Parameter range: the block's text, in bytes of the source.
  mutating func note(_ node: MarkdownNode, writtenIn range: Range<Int>) {
    ranges.append(range)
    cmark_node_set_user_data(node.pointer, UnsafeMutableRawPointer(bitPattern: ranges.count))
  }

  func range(of node: MarkdownNode) -> Range<Int>? {
    let number = Int(bitPattern: cmark_node_get_user_data(node.pointer))
    return number == 0 ? nil : ranges[number - 1]
  }
}
