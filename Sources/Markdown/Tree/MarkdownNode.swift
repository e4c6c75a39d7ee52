import CCommonMark
import CTreeMemory
import Glibc
import Markup

/// A reference to a node of a `MarkdownTree`, which owns the node and must outlive it.
struct MarkdownNode: Hashable {
  let pointer: OpaquePointer

  // MARK: Reading

  var kind: cmark_node_type { cmark_node_get_type(pointer) }
  var parent: MarkdownNode? { cmark_node_parent(pointer).map(MarkdownNode.init) }
  var firstChild: MarkdownNode? { cmark_node_first_child(pointer).map(MarkdownNode.init) }
  var next: MarkdownNode? { cmark_node_next(pointer).map(MarkdownNode.init) }
  var previous: MarkdownNode? { cmark_node_previous(pointer).map(MarkdownNode.init) }

  var isBreak: Bool { kind == CMARK_NODE_SOFTBREAK || kind == CMARK_NODE_LINEBREAK }

  var literal: String { Self.string(cmark_node_get_literal(pointer)) }

  /// The literal of a text, code or HTML node, without a copy.
  func withLiteral<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    body(UnsafeBufferPointer(cString: cmark_node_get_literal(pointer)))
  }

  func hasURL(_ scheme: StaticString) -> Bool {
    guard let url = cmark_node_get_url(pointer) else { return false }
    return strncmp(url, scheme.utf8Start, scheme.utf8CodeUnitCount) == 0
  }

  /// Whether a link's text is its target, as in `<https://example.org>`.
  var isAutolink: Bool {
    guard kind == CMARK_NODE_LINK, let text = firstChild, text.kind == CMARK_NODE_TEXT, text.next == nil,
      let url = cmark_node_get_url(pointer), let literal = cmark_node_get_literal(text.pointer)
    else { return false }
    return strcmp(url, literal) == 0 || (hasURL("mailto:") && strcmp(url + strlen("mailto:"), literal) == 0)
  }

  /// The first line of the literal, without white space before it.
  var firstLine: [UInt8] {
    withLiteral { literal in
      let text = literal.drop { $0 == 0x20 || $0 == 0x09 }
      return Array(text.prefix { $0 != 0x0A && $0 != 0x0D })
    }
  }

  var url: String { Self.string(cmark_node_get_url(pointer)) }

  /// The rest of a link's address after `scheme`. The address must start with `scheme`.
  func url(behind scheme: StaticString) -> String {
    precondition(hasURL(scheme), "the address starts with the scheme")
    return Self.string(cmark_node_get_url(pointer) + scheme.utf8CodeUnitCount)
  }

  /// The title of a link or a picture; nil if it has none.
  var shownTitle: String? {
    guard let title = cmark_node_get_title(pointer), title.pointee != 0 else { return nil }
    return Self.string(title)
  }

  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }

  /// The first line, 1-based, in the parsed text; 0 if unknown.
  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  /// The first column, 1-based, in UTF-8 bytes of the line; 0 if unknown.
  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }

  private static func string(_ text: UnsafePointer<CChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }

  // MARK: Changing

  func setURL(_ url: String) { _ = url.withCString { cmark_node_set_url(pointer, $0) } }

  /// - Parameter bytes: UTF-8 without NUL.
  func setLiteral(_ bytes: ArraySlice<UInt8>) {
    Self.withCString(bytes) { cmark_node_set_literal(pointer, $0) }
  }

  /// Replaces this node with `node` and frees this node. The children can move to `node`.
  func replace(with node: MarkdownNode, keepingChildren: Bool) {
    // Move the children before inserting the node: cmark walks all ancestors on every append.
    if keepingChildren { moveChildren(to: node) }
    cmark_node_replace(pointer, node.pointer)
    cmark_node_free(pointer)
  }

  func moveChildren(to node: MarkdownNode) {
    while let child = firstChild { node.append(child) }
  }

  /// Takes a node from its place, if it has one, and appends it to this node.
  func append(_ child: MarkdownNode) { cmark_node_append_child(pointer, child.pointer) }
  func insertBefore(_ sibling: MarkdownNode) { cmark_node_insert_before(pointer, sibling.pointer) }
  func insertAfter(_ sibling: MarkdownNode) { cmark_node_insert_after(pointer, sibling.pointer) }

  /// Removes the node from its tree and frees it with everything below it.
  func remove() { cmark_node_free(pointer) }

  /// A block whose content cmark writes, between two pieces of our HTML. The HTML must not contain the byte 0.
  static func customBlock(opening: HTML, closing: HTML = HTML()) -> MarkdownNode {
    custom(CMARK_NODE_CUSTOM_BLOCK, opening: opening, closing: closing)
  }

  static func customInline(opening: HTML, closing: HTML = HTML()) -> MarkdownNode {
    custom(CMARK_NODE_CUSTOM_INLINE, opening: opening, closing: closing)
  }

  func setOpening(_ html: HTML) {
    Self.withCString(html.bytes[...]) { cmark_node_set_on_enter(pointer, $0) }
  }

  private static func custom(_ kind: cmark_node_type, opening: HTML, closing: HTML) -> MarkdownNode {
    let node = new(kind)
    node.setOpening(opening)
    withCString(closing.bytes[...]) { cmark_node_set_on_exit(node.pointer, $0) }
    return node
  }

  static func text(_ text: String) -> MarkdownNode { .text(Array(text.utf8)[...]) }

  /// - Parameter bytes: UTF-8 without NUL.
  static func text(_ bytes: ArraySlice<UInt8>) -> MarkdownNode {
    let node = new(CMARK_NODE_TEXT)
    node.setLiteral(bytes)
    return node
  }

  /// A new node that is in no tree yet, freed with this thread's open trees. If memory runs out, the process ends.
  static func new(_ kind: cmark_node_type) -> MarkdownNode {
    MarkdownNode(pointer: cmark_node_new_with_mem(kind, tree_memory_allocator()))
  }

  private static func withCString(_ bytes: ArraySlice<UInt8>, _ body: (UnsafePointer<CChar>?) -> Int32) {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: bytes.count + 1) { text in
      UnsafeMutableRawBufferPointer(text).copyBytes(from: bytes)
      text[bytes.count] = 0
      _ = body(text.baseAddress)
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The bytes of a C string without its NUL; none for nil.
  init(cString text: UnsafePointer<CChar>?) {
    let start = UnsafeRawPointer(text)?.assumingMemoryBound(to: UInt8.self)
    self.init(start: start, count: text.map(strlen) ?? 0)
  }
}
