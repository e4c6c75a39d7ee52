import Diagnostics

/// A parsed template: its tags in the order of the text, each with its partner.
package struct TemplateTree: Sendable {
  package let source: SourceFile
  private(set) var tags: [TemplateTag]

  /// Some tags in order, and the bytes of the text with them.
  typealias Part = (tags: Range<Int>, bytes: Range<Int>)

  var whole: Part { (tags.indices, source.bytes.indices) }
  /// The ranges of the template's tags, with their braces.
  package var tagRanges: [Range<Int>] { tags.map(\.whole) }

  /// The indices of the tags that are not within other tags of the part.
  func tags(in part: Part) -> some Sequence<Int> {
    sequence(first: part.tags.lowerBound) { tags[$0].partner + 1 }.prefix { $0 < part.tags.upperBound }
  }

  /// The part between a tag and its closing tag; empty if the tag needs none.
  func inside(_ index: Int) -> Part {
    let end = tags[index].partner
    return end == index
      ? (0..<0, 0..<0) : ((index + 1)..<end, tags[index].cut.upperBound..<tags[end].cut.lowerBound)
  }

  /// The deepest nesting of sections. Templates that people write have fewer than ten.
  private static let deepestSection = 100

  /// Parses a template; nil, with findings, if a tag or section is not closed or a tag is not supported.
  package static func parse(_ source: SourceFile) -> Outcome<TemplateTree?> {
    func refused(_ range: Range<Int>, _ message: String, _ hint: String) -> Diagnostic {
      Diagnostic(.templateSyntax, in: source, at: range, message, hint: hint)
    }
    let (tags, open) = TemplateTag.scan(source)
    if let open {
      let hint = "close it with '\(String(repeating: "}", count: open.count))'"
      return Outcome(nil, [refused(open, "a tag is not closed", hint)])
    }
    let unknown = tags.filter { $0.kind == .other }.map { tag in
      refused(
        tag.whole, "other delimiters, pragmas, paths and transforms are not supported", "write '{{name}}'")
    }
    if !unknown.isEmpty { return Outcome(nil, unknown) }
    var tree = TemplateTree(source: source, tags: tags)
    if let (tag, message, hint) = tree.pair() { return Outcome(nil, [refused(tag.range, message, hint)]) }
    tree.cutLines()
    return Outcome(tree)
  }

  /// Pairs each opening tag with its closing tag. Returns the first tag without a partner, with a message about it.
  private mutating func pair() -> (tag: TemplateTag, message: String, hint: String)? {
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
      if open.count > Self.deepestSection {
        return (tag, "more than \(Self.deepestSection) sections are open here", "close some")
      }
    }
    return open.last.map { (tags[$0], "a section is not closed", "close it with '{{/\(tags[$0].name)}}'") }
  }

  /// Finds the tags that are alone on their line, which is then not written.
  private mutating func cutLines() {
    let bytes = source.bytes
    func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    var next = 0
    while next < tags.count {
      // A run of tags that are separated only by blanks.
      let first = next
      repeat {
        next += 1
      } while next < tags.count
        && bytes[tags[next - 1].whole.upperBound..<tags[next].whole.lowerBound].allSatisfy(isBlank)
      let run = first..<next
      let text = bytes[..<tags[first].whole.lowerBound]
      var start = (text.lastIndex { !isBlank($0) } ?? -1) + 1
      guard start == 0 || bytes[start - 1] == UInt8(ascii: "\n") else { continue }
      for index in run { tags[index].indentation = start..<text.endIndex }
      let rest = bytes[tags[next - 1].whole.upperBound...].drop(while: isBlank)
      let ending = ["\n", "\r\n"].first { rest.starts(with: $0.utf8) }
      guard ending != nil || rest.isEmpty, mayStandAlone(run) else { continue }
      tags[next - 1].cut = start..<(rest.startIndex + (ending?.utf8.count ?? 0))
      for index in run {
        tags[index].standsAlone = true
        tags[index].cut = start..<tags[index].cut.upperBound
        start = tags[index].cut.upperBound
      }
    }
  }

  /// Whether tags without text around them count as alone on their line. Several tags do if they open or close parents
  /// and blocks. A block that starts and ends on the line is part of the line's text.
  private func mayStandAlone(_ run: Range<Int>) -> Bool {
    if run.count == 1 { return ![.variable, .unescaped].contains(tags[run.lowerBound].kind) }
    return tags[run].allSatisfy { tag in
      switch tag.kind {
      case .parent: true
      case .block: !run.contains(tag.partner)
      case .end: [.parent, .block].contains(tags[tag.partner].kind)
      case .variable, .unescaped, .section, .inverted, .partial, .comment, .other: false
      }
    }
  }
}

extension DiagnosticCode {
  package static let templateSyntax = DiagnosticCode("template-syntax", .error)
  package static let templateName = DiagnosticCode("template-name", .error)
  package static let templatePartial = DiagnosticCode("template-partial", .error)
  package static let templateEscape = DiagnosticCode("template-escape", .error)
}
