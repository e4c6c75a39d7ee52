import CCommonMark
import CTreeMemory
import Glibc

/// One parsed Markdown text: cmark's tree and the memory of its nodes. The trees of a thread are freed in reverse
/// order, so a node may move to an older tree.
struct MarkdownTree: ~Copyable {
  let root: MarkdownNode

  /// - Parameter text: UTF-8 without NUL.
  init(_ text: some Collection<UInt8>) {
    tree_memory_open()
    let parsed =
      text.withContiguousStorageIfAvailable(Self.parse) ?? Array(text).withUnsafeBufferPointer(Self.parse)
    guard let root = MarkdownNode(parsed) else {
      preconditionFailure("cmark's allocator ends the process when memory runs out; it gives no nil")
    }
    self.root = root
  }

  private static func parse(_ text: UnsafeBufferPointer<UInt8>) -> OpaquePointer? {
    let parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, tree_memory_allocator())
    defer { cmark_parser_free(parser) }
    text.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    return cmark_parser_finish(parser)
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
    guard let text = cmark_render_html(root.pointer, options) else {
      preconditionFailure("cmark's allocator ends the process when memory runs out; it gives no nil")
    }
    defer { tree_memory_allocator().pointee.free(text) }
    let length = strlen(text)
    return text.withMemoryRebound(to: UInt8.self, capacity: length) {
      body(UnsafeBufferPointer(start: $0, count: length))
    }
  }
}

extension MarkdownNode {
  /// Walks this node and all nodes below it in document order. Calls `visit` before the children of a node, and `leave`
  /// after them if the node can have children. The tree must not change meanwhile.
  func forEachNode(_ visit: (MarkdownNode) -> Void, leaving leave: (MarkdownNode) -> Void = { _ in }) {
    let iterator = cmark_iter_new(pointer)
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = MarkdownNode(cmark_iter_get_node(iterator)) else { return }
      if event == CMARK_EVENT_ENTER { visit(node) } else { leave(node) }
    }
  }

  /// Whether `plainText` is more than white space.
  var hasVisibleText: Bool {
    // Fast path: the text starts with a visible ASCII character.
    if let child = firstChild, child.kind == CMARK_NODE_TEXT,
      child.withLiteral({ $0.first.map { (0x21..<0x7F).contains($0) } ?? false })
    {
      return true
    }
    return !plainText.allSatisfy(\.isWhitespace)
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
}
