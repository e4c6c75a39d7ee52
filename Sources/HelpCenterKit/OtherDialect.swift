import Diagnostics

/// The corrections of 'check --fix' for an article of another generator: callouts, anchors of headings, heading levels.
struct OtherDialect {
  private(set) var corrections: [Diagnostic.Correction] = []
  private let source: SourceFile
  private let first: Int
  /// The lines of the text, without line ends.
  private let lines: [String]
  /// The indices of lines in fenced code, including the fences.
  private let code: Set<Int>

  /// The names that other generators use for each callout.
  private static let kinds = Dictionary(
    uniqueKeysWithValues: [
      ("NOTE", "note info information abstract summary default primary secondary example"),
      ("TIP", "tip hint success check done"),
      ("IMPORTANT", "important attention"),
      ("WARNING", "warning warn"),
      ("CAUTION", "caution danger error failure bug"),
    ].flatMap { kind, names in names.split(separator: " ").map { (String($0), kind) } })
  /// The tags that name the kind of callout in an argument.
  private static let carriers: Set = ["alert", "callout", "admonition", "notice", "note", "hint", "include"]

  /// - Parameter start: the start of the text, after the front matter and the title.
  init(_ source: SourceFile, title: Range<Int>, from start: Int) {
    self.source = source
    first = source.lineIndex(at: start)
    lines = (first..<source.lineStarts.count).map { source.text(in: source.lineRange($0)) }
    code = Self.code(in: lines)
    moveAnchor(ofTitleIn: source.lineIndex(at: title.lowerBound))
    guard start < source.bytes.count else { return }
    let isDeeper = lines.indices.contains { !code.contains($0) && lines[$0].hasPrefix("# ") }
    var index = 0
    while index < lines.count {
      index = code.contains(index) ? index + 1 : callout(at: index) ?? heading(at: index, isDeeper: isDeeper)
    }
  }

  private static func code(in lines: [String]) -> Set<Int> {
    var code: Set<Int> = []
    var fence: Substring?
    for (index, line) in lines.enumerated() {
      let text = line.drop { $0 == " " || $0 == ">" }
      if let open = fence {
        code.insert(index)
        if text.hasPrefix(open), text.allSatisfy({ $0 == open.first || $0 == " " }) { fence = nil }
      } else if text.hasPrefix("```") || text.hasPrefix("~~~") {
        code.insert(index)
        fence = text.prefix { $0 == text.first }
      }
    }
    return code
  }

  private mutating func replace(_ line: Int, from column: Int = 0, _ length: Int? = nil, with text: String) {
    let start = source.lineRange(first + line).lowerBound + column
    let end = length.map { start + $0 } ?? source.lineRange(first + line).upperBound
    if start < end, source.text(in: start..<end) == text { return }
    corrections.append(Diagnostic.Correction(range: start..<end, text: text))
  }

  private mutating func quote(_ range: Range<Int>, indent: Int, removing width: Int = 0) {
    for line in range {
      if lines[line].allSatisfy({ $0 == " " }) {
        replace(line, with: String(repeating: " ", count: indent) + ">")
      } else {
        replace(line, from: indent, width, with: "> ")
      }
    }
  }

  /// Moves the anchor of a title below the title, because a title cannot contain an anchor.
  private mutating func moveAnchor(ofTitleIn line: Int) {
    let text = source.text(in: source.lineRange(line))
    let mark = /# (.*?)\s*(?:<a (?:name|id)="([A-Za-z0-9_.:-]+)"><\/a>|\{:?\s*#([A-Za-z0-9_.:-]+)[^}]*\})\s*/
    guard let title = text.wholeMatch(of: mark), let id = title.2 ?? title.3 else { return }
    replace(line - first, with: "# \(title.1)\n\n<a id=\"\(id)\"></a>\n")
  }

  /// Converts a callout that begins on a line. Returns the line after the callout; nil if none begins there.
  private mutating func callout(at index: Int) -> Int? {
    let indent = lines[index].prefix { $0 == " " }.count
    let text = lines[index].dropFirst(indent)
    guard indent < 4, let byte = text.first, ":!?{>".contains(byte) else { return nil }
    if let mark = text.wholeMatch(of: />\s?\[!([A-Za-z]+)\][-+]?(.*)/) {
      return open(mark.1, mark.2.drop { $0 == " " }, at: index, indent) ? index + 1 : nil
    }
    if let mark = text.wholeMatch(of: /(?:!!!|\?\?\?\+?)\s+([A-Za-z]+)(?:\s+"(.*)")?\s*/) {
      let end = lines[(index + 1)...].firstIndex { line in
        line.contains { $0 != " " } && line.prefix { $0 == " " }.count < indent + 4
      }
      let last = lines[..<(end ?? lines.count)].lastIndex { $0.contains { $0 != " " } } ?? index
      guard last > index, open(mark.1, mark.2 ?? "", at: index, indent) else { return nil }
      quote((index + 1)..<(last + 1), indent: indent, removing: 4)
      if end == last + 1 { replace(last + 1, from: 0, 0, with: "\n") }
      return last + 1
    }
    if let mark = text.wholeMatch(of: /(:{3,})\s*([A-Za-z]+)(?:\[(.*)\]|\s+(.*))?/) {
      return container(mark.2, mark.3 ?? mark.4 ?? "", closedBy: String(mark.1), at: index, indent)
    }
    if let mark = text.wholeMatch(of: /\{:\s*\.([A-Za-z]+)\s*\}\s*/) {
      return paragraph(of: mark.1, at: index)
    }
    guard let tag = text.wholeMatch(of: /\{(?:%-?|\{[<%])\s*([A-Za-z]+)(.*?)(-?%|[>%]\})\}\s*/) else {
      return nil
    }
    let words = Self.carriers.contains(tag.1.lowercased()) ? tag.2.split { !$0.isLetter } : []
    let name = (words + [tag.1]).first { Self.kinds[$0.lowercased()] != nil }
    guard let name, let kind = Self.kinds[name.lowercased()] else { return nil }
    if tag.1 == "include" {
      guard let content = tag.2.firstMatch(of: /content=(["'])(.*)\1/) else { return nil }
      replace(
        index, from: indent, with: "> [!\(kind)]\n\(String(repeating: " ", count: indent))> \(content.2)")
      return index + 1
    }
    let title = tag.2.firstMatch(of: /title="([^"]*)"/)?.1 ?? ""
    let close = tag.3.hasSuffix("}") ? "{{\(tag.3 == "%}" ? "%" : "<")/\(tag.1)\(tag.3)}" : "{%end\(tag.1)%}"
    return container(name, title, closedBy: close, at: index, indent)
  }

  /// Writes the first line of a callout. Returns false if the name is not that of a callout.
  private mutating func open(
    _ name: some StringProtocol, _ title: some StringProtocol, at index: Int, _ indent: Int
  ) -> Bool {
    guard let kind = Self.kinds[name.lowercased()] else { return false }
    replace(index, from: indent, with: "> [!\(kind)]\(title.isEmpty ? "" : " \(title)")")
    return true
  }

  /// Converts text between an opening and a closing line, as in `:::note` and `:::`, but no nested containers.
  private mutating func container(
    _ name: Substring, _ title: Substring, closedBy close: String, at index: Int, _ indent: Int
  ) -> Int? {
    let text = lines.indices.dropFirst(index + 1).filter { !code.contains($0) }
    let end = text.first { lines[$0].filter { $0 != " " && $0 != "-" } == close }
    guard let end, !text.contains(where: { $0 < end && lines[$0].contains(close.prefix(3)) }) else {
      return nil
    }
    if name == "details" {
      replace(
        index, from: indent, with: "<details>\n<summary>\(title.isEmpty ? "Details" : title)</summary>\n")
      replace(end, from: indent, with: "\n</details>")
    } else {
      guard open(name, title, at: index, indent) else { return nil }
      quote((index + 1)..<end, indent: indent)
      replace(end, with: "")
    }
    return end + 1
  }

  /// Converts a class, as in `{: .note }`, of the paragraph above it, or, after an empty line, of the one below.
  private mutating func paragraph(of name: some StringProtocol, at index: Int) -> Int? {
    guard let kind = Self.kinds[name.lowercased()] else { return nil }
    let before = index - lines[..<index].reversed().prefix { !$0.isEmpty }.count
    if before < index {
      replace(before, from: 0, 0, with: "> [!\(kind)]\n> ")
      quote((before + 1)..<index, indent: 0)
      replace(index, with: "")
      return index + 1
    }
    let end = lines[(index + 1)...].firstIndex(of: "") ?? lines.count
    guard end > index + 1, open(name, "", at: index, 0) else { return nil }
    for line in (index + 1)..<end where !lines[line].hasPrefix(">") { quote(line..<(line + 1), indent: 0) }
    return end
  }

  /// Converts a heading; returns the line after it. The heading moves one level down if it `isDeeper`, because the
  /// article has headings of level 1.
  private mutating func heading(at index: Int, isDeeper: Bool) -> Int {
    guard let mark = lines[index].wholeMatch(of: /(#{1,6})\s(.*?)(\s*\{:?\s*#([A-Za-z0-9_.:-]+)[^}]*\})?\s*/)
    else { return index + 1 }
    if isDeeper, mark.1.count < 6 { replace(index, from: 0, 0, with: "#") }
    if let written = mark.3, let id = mark.4, written != " {#\(id)}" {
      let length = "\(mark.1) \(mark.2)".utf8.count
      replace(index, from: length, with: " {#\(id)}")
    } else if mark.3 == nil, index + 1 < lines.count,
      let id = lines[index + 1].wholeMatch(of: /\{:\s*#([A-Za-z0-9_.:-]+)[^}]*\}\s*/)?.1
    {
      replace(index, from: lines[index].utf8.count, 0, with: " {#\(id)}")
      replace(index + 1, with: "")
      return index + 2
    }
    return index + 1
  }
}
