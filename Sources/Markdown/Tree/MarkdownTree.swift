import CCommonMark
import CTreeMemory

/// One parsed Markdown text: cmark's tree and the memory of its nodes. The trees of a thread are freed in reverse
/// order, so a node may move to an older tree.
struct MarkdownTree: ~Copyable {
  let root: MarkdownNode

  /// - Parameter text: UTF-8 without NUL.
  init(_ text: ArraySlice<UInt8>) {
    tree_memory_open()
    let parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, tree_memory_allocator())
    defer { cmark_parser_free(parser) }
    text.withUnsafeBytes {
      cmark_parser_feed(parser, $0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count)
    }
    root = MarkdownNode(pointer: cmark_parser_finish(parser))
  }

  deinit {
    if !tree_memory_frees_trees() { cmark_node_free(root.pointer) }
    tree_memory_close()
  }

  /// Passes cmark's HTML of the tree to `body`.
  ///
  /// - Parameter allowingRawHTML: only for the examples of the CommonMark specification.
  func withHTML<Result>(
    allowingRawHTML: Bool = false, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let options = allowingRawHTML ? CMARK_OPT_UNSAFE : CMARK_OPT_DEFAULT
    let text = cmark_render_html(root.pointer, options)
    defer { tree_memory_allocator().pointee.free(text) }
    return body(UnsafeBufferPointer(cString: text))
  }
}

extension MarkdownNode {
  /// Walks this node and all nodes below it in document order. Calls `visit` before the children of a node, and `leave`
  /// after them if the node can have children. The tree must not change meanwhile.
  func forEachNode(_ visit: (MarkdownNode) -> Void, leaving leave: (MarkdownNode) -> Void = { _ in }) {
    let iterator = cmark_iter_new(pointer)
    defer { cmark_iter_free(iterator) }
    while case let event = cmark_iter_next(iterator), event != CMARK_EVENT_DONE {
      let node = MarkdownNode(pointer: cmark_iter_get_node(iterator))
      if event == CMARK_EVENT_ENTER { visit(node) } else { leave(node) }
    }
  }

  /// The text of this node that a reader sees: its texts and code, with line breaks as spaces.
  var plainText: String {
    if let child = firstChild, child.next == nil, child.kind == CMARK_NODE_TEXT { return child.literal }
    var bytes: [UInt8] = []
    forEachNode { node in
      switch node.kind {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE: node.withLiteral { bytes.append(contentsOf: $0) }
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: bytes.append(UInt8(ascii: " "))
      default: break
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a reader sees more than white space of this node.
  var hasText: Bool {
    let text = firstChild.flatMap { $0.kind == CMARK_NODE_TEXT ? $0 : nil }
    let first = text?.withLiteral { $0.first ?? 0 } ?? 0
    return (0x21..<0x7F).contains(first) || !plainText.isBlank
  }
}
