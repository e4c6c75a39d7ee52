import Diagnostics

/// Refuses YAML that is short to write but slow to parse, before the parser sees it.
enum YAMLBounds {
  /// - Returns: a finding about the first such place.
  static func finding(in source: SourceFile, _ range: Range<Int>) -> Diagnostic? {
    deepBrackets(in: source, range) ?? deepBlocks(in: source, range) ?? longLine(in: source, range)
      ?? alias(in: source, range)
  }

  private static func lines(of source: SourceFile, _ range: Range<Int>) -> some Sequence<Range<Int>> {
    (source.lineIndex(at: range.lowerBound)...source.lineIndex(at: range.upperBound)).lazy
      .map { source.lineRange($0).clamped(to: range) }
  }

  private static func longLine(in source: SourceFile, _ range: Range<Int>) -> Diagnostic? {
    lines(of: source, range).first { $0.count > Limits.yamlLine }.map { line in
      Diagnostic(
        .tooLarge, in: source, at: line, "a line has more than \(Limits.yamlLine) bytes",
        hint: "write the list on several lines, each starting with '- '")
    }
  }

  // MARK: Depth, which the parser follows by recursion

  private static func deepBrackets(in source: SourceFile, _ range: Range<Int>) -> Diagnostic? {
    var depth = 0
    for offset in range {
      switch source.bytes[offset] {
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
      default: continue
      }
      if depth > Limits.yamlDepth { return tooDeep(in: source, at: offset) }
    }
    return nil
  }

  /// Deepening indentation, and runs of `- ` and `? ` on one line.
  private static func deepBlocks(in source: SourceFile, _ range: Range<Int>) -> Diagnostic? {
    var indents: [Int] = []
    for line in lines(of: source, range) {
      var offset = line.lowerBound
      while offset < line.upperBound {
        let isMark = "-?".utf8.contains(source.bytes[offset])
        let isSpace = source.bytes[offset] == 0x20 || source.bytes[offset] == 0x09
        guard isSpace || isMark else { break }
        if isMark {
          guard offset + 1 == line.upperBound || source.bytes[offset + 1] == 0x20 else { break }
          indents.removeAll { $0 >= offset - line.lowerBound }
          indents.append(offset - line.lowerBound)
          if indents.count > Limits.yamlDepth { return tooDeep(in: source, at: offset) }
        }
        offset += 1
      }
      guard offset < line.upperBound else { continue }
      indents.removeAll { $0 >= offset - line.lowerBound }
      indents.append(offset - line.lowerBound)
      if indents.count > Limits.yamlDepth { return tooDeep(in: source, at: offset) }
    }
    return nil
  }

  private static func tooDeep(in source: SourceFile, at offset: Int) -> Diagnostic {
    Diagnostic(
      .yamlSyntax, in: source, at: offset..<(offset + 1),
      "lists are nested more than \(Limits.yamlDepth) deep", hint: "write a plain list")
  }

  // MARK: Aliases

  /// An alias repeats a whole value, so aliases of aliases grow exponentially.
  private static func alias(in source: SourceFile, _ range: Range<Int>) -> Diagnostic? {
    let bytes = source.bytes
    var anchors: Set<ArraySlice<UInt8>> = []
    for offset in range where bytes[offset] == UInt8(ascii: "&") || bytes[offset] == UInt8(ascii: "*") {
      guard offset == range.lowerBound || canPrecede(bytes[offset - 1]) else { continue }
      let name = bytes[(offset + 1)..<range.upperBound].prefix(while: isNameByte)
      guard !name.isEmpty else { continue }
      if bytes[offset] == UInt8(ascii: "&") {
        anchors.insert(name)
      } else if anchors.contains(name) {
        return Diagnostic(
          .yamlSyntax, in: source, at: offset..<name.endIndex,
          "YAML aliases such as '*\(String(decoding: name, as: UTF8.self))' are not supported",
          hint: "write the text itself")
      }
    }
    return nil
  }

  /// White space, line endings (some have several bytes) and the marks of lists.
  private static func canPrecede(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte >= 0x80 || "[{,:".utf8.contains(byte)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
