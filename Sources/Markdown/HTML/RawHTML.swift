import CCommonMark
import Diagnostics
import Markup

/// HTML that an article may not use. It is an error, because it would be published unchecked.
struct RawHTML {
  /// The tag's name in lower case; empty if the HTML is not a tag.
  private let name: String
  /// Whether articles may use this tag in other places.
  private let isListed: Bool
  /// The address of an `<a>`.
  private let href: String?
  /// The first line of the HTML, in bytes of the source.
  let place: Range<Int>
  let node: MarkdownNode
  /// Whether this is the first HTML of its node. A block of HTML may hold several tags.
  private(set) var isFirst = true

  init(_ node: MarkdownNode, at place: Range<Int>) {
    self.init(node.withLiteral { Array($0.drop { $0.isSpace }) }, of: node, at: place)
  }

  /// The first tag of a block, and the first of each further kind that is not allowed.
  static func all(of block: MarkdownNode, in map: SourceMap) -> [RawHTML] {
    let (bytes, range) = (map.source.bytes, map.range(of: block))
    let end = range.upperBound
    let place = range.lowerBound..<min(range.lowerBound + block.firstLine.count, end)
    var found = [RawHTML(block, at: place)]
    if found[0].name == "!--" { return found }
    var offset = place.lowerBound + 1
    while let start = bytes.firstOffset(of: UInt8(ascii: "<"), in: min(offset, end)..<end) {
      offset = start + 1
      guard offset < end, bytes[offset].isLetterOrDigit, !bytes[offset].isDigit else { continue }
      let behind = bytes.firstOffset(of: UInt8(ascii: ">"), in: start..<end).map { $0 + 1 } ?? end
      var html = RawHTML(Array(bytes[start..<behind]), of: block, at: start..<behind)
      html.isFirst = false
      if !html.isListed, !found.contains(where: { $0.name == html.name }) { found.append(html) }
    }
    return found
  }

  private init(_ text: [UInt8], of node: MarkdownNode, at place: Range<Int>) {
    let name = text.dropFirst().drop { $0 == UInt8(ascii: "/") }.prefix(while: \.isLetterOrDigit)
    self.name = text.starts(with: "<!--".utf8) ? "!--" : String(decoding: name, as: UTF8.self).lowercased()
    let end = text.firstIndex(of: UInt8(ascii: ">")) ?? text.count - 1
    isListed = text.isEmpty || HTMLTag(text[...end]) != nil
    href = text.firstOffset(of: "href=".utf8, in: 0..<max(0, end)).map { start in
      let value = text[(start + "href=".utf8.count)..<end].drop { "\"'".utf8.contains($0) }
      return String(decoding: value.prefix { $0 > 0x20 && !"\"'".utf8.contains($0) }, as: UTF8.self)
    }
    self.place = place
    self.node = node
  }

  /// One finding for each kind of tag.
  static func findings(_ places: [RawHTML], in source: SourceFile) -> [Diagnostic] {
    Dictionary(grouping: places, by: \.name).map { name, places in
      let what =
        name == "!--" ? "text after a comment" : name.isEmpty ? "HTML in an article" : "the tag '<\(name)>'"
      var finding = Diagnostic(
        .rawHTML, in: source, at: places[0].place, "\(what) is not published", hint: places[0].hint)
      finding.places = places.count
      return finding
    }.sorted()
  }

  private var hint: String {
    if name == "!--" { return "begin a new line after '-->'" }
    if name == "br", !isListed { return "write '<br>'" }
    if name == "a", let href { return "write '[text](\(href))'" }
    if isListed {
      return HTMLTag.Element(rawValue: name)?.isBlock ?? false
        ? "leave an empty line before and after it, and write the summary on one line"
        : "write it within a line of text, or leave an empty line after it"
    }
    return Self.substitutes.first { $0.names.contains(name) }?.hint
      ?? "Markdown has nothing for it: remove the tag, or put it between backticks to show it"
  }

  private static let substitutes: [(names: [String], hint: String)] = [
    (
      HTMLTag.Element.allCases.map(\.rawValue),
      "write it without attributes, except an id of letters, digits and hyphens"
    ),
    (["img"], "write '![What it shows](picture.png)'"),
    (["b", "strong"], "write '**text**'"),
    (["i", "em", "cite", "var"], "write '*text*'"),
    (["code", "samp", "tt"], "put the text between backticks"),
    (["pre"], "put the text between lines of three backticks"),
    (["ul", "ol", "li"], "write a list, each entry in a line after '- ' or '1. '"),
    (["h1", "h2", "h3", "h4", "h5", "h6"], "write a heading after '## '"),
    (["table", "thead", "tbody", "tr", "td", "th"], "write a table with '|' between its cells"),
    (["blockquote"], "write '> ' before each line"),
    (["hr"], "write '---' between two empty lines"),
    (["p", "div", "span", "center", "font", "section"], "remove the tag and keep its text"),
    (["iframe", "embed", "object"], "write a link: '[What it shows](https://…)'"),
    (["video", "audio", "source"], "put the file beside the article and write '![What it shows](clip.mp4)'"),
    (
      ["mark", "s", "del", "strike", "small", "big"],
      "Markdown has nothing for it: remove the tag and keep its text"
    ),
  ]
}

extension MarkdownNode {
  /// Shows the HTML as text, exactly as written. Comparisons of texts leave the HTML out.
  func showAsWritten() {
    let written = MarkdownNode.customInline(opening: HTML(escaping: literal))
    guard kind == CMARK_NODE_HTML_BLOCK else { return replace(with: written, keepingChildren: false) }
    let paragraph = MarkdownNode.new(CMARK_NODE_PARAGRAPH)
    paragraph.append(written)
    replace(with: paragraph, keepingChildren: false)
  }
}
