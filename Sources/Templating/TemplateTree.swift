import Diagnostics

/// A parsed template: lines of text, and tags with their content.
package struct TemplateTree: Sendable {
  package let source: SourceFile
  let nodes: [TemplateNode]
  /// The ranges of the template's tags, with their braces.
  package let tagRanges: [Range<Int>]
}

enum TemplateNode: Sendable {
  /// A line of text or a part of a line, in bytes.
  case text(Range<Int>, startsLine: Bool)
  /// A tag, and the nodes up to its closing tag.
  case tag(TemplateTag, [TemplateNode])
}

extension DiagnosticCode {
  package static let templateSyntax = DiagnosticCode("template-syntax", .error)
  package static let templateName = DiagnosticCode("template-name", .error)
  package static let templatePartial = DiagnosticCode("template-partial", .error)
  package static let templateEscape = DiagnosticCode("template-escape", .error)
}

extension TemplateTree {
  /// The deepest nesting of sections. Templates that people write have fewer than ten.
  private static let deepestSection = 100

  /// Parses a template; nil, with findings, if a tag or section is not closed or a tag is not supported.
  package static func parse(_ source: SourceFile) -> Outcome<TemplateTree?> {
    func refused(_ range: Range<Int>, _ message: String, _ hint: String) -> Diagnostic {
      Diagnostic(.templateSyntax, in: source, at: range, message, hint: hint)
    }
    var (tags, open) = TemplateTag.scan(source)
    if let open {
      let hint = "close it with '\(String(repeating: "}", count: open.count))'"
      return Outcome(nil, [refused(open, "a tag is not closed", hint)])
    }
    let unknown = tags.filter { $0.kind == .other }.map { tag in
      refused(
        tag.whole, "other delimiters, pragmas, paths and transforms are not supported", "write '{{name}}'")
    }
    if !unknown.isEmpty { return Outcome(nil, unknown) }
    if let (tag, message, hint) = pair(&tags) { return Outcome(nil, [refused(tag.range, message, hint)]) }
    let builder = TreeBuilder(bytes: source.bytes, tags: TemplateLines(of: source, tags: tags).tags)
    return Outcome(TemplateTree(source: source, nodes: builder.nodes(), tagRanges: tags.map(\.whole)))
  }

  /// Gives each tag its partner.
  ///
  /// - Returns: the first tag without a partner, and a message about it.
  private static func pair(
    _ tags: inout [TemplateTag]
  ) -> (tag: TemplateTag, message: String, hint: String)? {
    var open: [Int] = []
    for (index, tag) in tags.enumerated() {
      switch tag.kind {
      case .section, .inverted, .parent, .block: open.append(index)
      case .end:
        guard let start = open.popLast() else { return (tag, "no section is open here", "remove the tag") }
        guard tags[start].name == tag.name else {
          let hint = "write '{{/\(tags[start].name)}}' first"
          return (tag, "this tag does not close the open section", hint)
        }
        (tags[start].partner, tags[index].partner) = (index, start)
      case .variable, .unescaped, .partial, .comment, .other: break
      }
      if open.count > deepestSection {
        return (tag, "more than \(deepestSection) sections are open here", "close some")
      }
    }
    return open.last.map { (tags[$0], "a section is not closed", "close it with '{{/\(tags[$0].name)}}'") }
  }
}

private struct TreeBuilder {
  let bytes: [UInt8]
  /// The tags, with their partners and cuts.
  let tags: [TemplateTag]

  func nodes() -> [TemplateNode] { nodes(of: tags.indices, in: bytes.indices) }

  /// The nodes of some tags and of the text around them, in a range of bytes.
  private func nodes(of indices: Range<Int>, in range: Range<Int>) -> [TemplateNode] {
    var nodes: [TemplateNode] = []
    var offset = range.lowerBound
    var index = indices.lowerBound
    while index < indices.upperBound {
      let tag = tags[index]
      nodes += text(in: offset..<tag.cut.lowerBound, goesOn: !tag.standsAlone)
      offset = tag.cut.upperBound
      if let end = tag.partner {
        let inner = offset..<tags[end].cut.lowerBound
        nodes.append(.tag(tag, self.nodes(of: (index + 1)..<end, in: inner)))
        (index, offset) = (end, tags[end].cut.upperBound)
      } else if tag.kind != .comment {
        nodes.append(.tag(tag, []))
      }
      index += 1
    }
    return nodes + text(in: offset..<range.upperBound, goesOn: false)
  }

  /// Splits text into lines.
  ///
  /// - Parameter goesOn: whether a tag follows on the last line.
  private func text(in range: Range<Int>, goesOn: Bool) -> [TemplateNode] {
    var nodes: [TemplateNode] = []
    var start = range.lowerBound
    while true {
      let end = bytes.firstOffset(of: UInt8(ascii: "\n"), in: start..<range.upperBound).map { $0 + 1 }
      let startsLine = start == 0 || bytes[start - 1] == UInt8(ascii: "\n")
      let line = start..<(end ?? range.upperBound)
      if !line.isEmpty || (startsLine && goesOn) { nodes.append(.text(line, startsLine: startsLine)) }
      guard let end else { return nodes }
      start = end
    }
  }
}
