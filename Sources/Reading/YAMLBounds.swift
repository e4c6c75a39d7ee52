import Diagnostics

/// Refuses YAML that is short to write but slow to parse, before the parser sees it.
struct YAMLBounds {
  private let source: SourceFile
  /// The number of open brackets, and below it the indentations of the open blocks. The parser recurses into both.
  private var brackets = 0
  private var indents: [Int] = []
  private var anchors: Set<ArraySlice<UInt8>> = []

  /// A finding about the first place that would be slow to parse; nil if there is none.
  static func finding(in source: SourceFile, _ range: Range<Int>) -> Diagnostic? {
    var bounds = YAMLBounds(source: source)
    for line in source.lineIndex(at: range.lowerBound)...source.lineIndex(at: range.upperBound) {
      if let finding = bounds.finding(on: source.lineRange(line).clamped(to: range)) { return finding }
    }
    return nil
  }

  private mutating func finding(on line: Range<Int>) -> Diagnostic? {
    var isIndent = true
    for offset in line {
      if isIndent { isIndent = indents(at: offset, of: line) }
      switch source.bytes[offset] {
      case UInt8(ascii: "["), UInt8(ascii: "{"): brackets += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): brackets = max(0, brackets - 1)
      case UInt8(ascii: "&"): if let name = name(at: offset, of: line) { anchors.insert(name) }
      case UInt8(ascii: "*"):
        // An alias repeats a whole value, so aliases of aliases grow exponentially.
        if let name = name(at: offset, of: line), anchors.contains(name) {
          let alias = offset..<name.endIndex
          let message = "YAML aliases such as '\(source.text(in: alias))' are not supported"
          return Diagnostic(.yamlSyntax, in: source, at: alias, message, hint: "write the text itself")
        }
      default: break
      }
      guard max(brackets, indents.count) <= Limits.yamlDepth else {
        let (place, message) = (offset..<(offset + 1), "lists are nested more than \(Limits.yamlDepth) deep")
        return Diagnostic(.yamlSyntax, in: source, at: place, message, hint: "write a plain list")
      }
    }
    guard line.count > Limits.yamlLine else { return nil }
    return Diagnostic(
      .tooLarge, in: source, at: line, "a line has more than \(Limits.yamlLine) bytes",
      hint: "write the list on several lines, each starting with '- '")
  }

  /// Reads one byte of a line's indentation, to which runs of `- ` and `? ` belong. Returns whether the next byte
  /// belongs to it too.
  private mutating func indents(at offset: Int, of line: Range<Int>) -> Bool {
    let bytes = source.bytes
    if bytes[offset] == 0x20 || bytes[offset] == 0x09 { return true }
    let indent = offset - line.lowerBound
    indents.removeAll { $0 >= indent }
    indents.append(indent)
    return "-?".utf8.contains(bytes[offset]) && (offset + 1 == line.upperBound || bytes[offset + 1] == 0x20)
  }

  /// The name of an anchor or an alias that starts at a byte; nil if none starts there.
  private func name(at offset: Int, of line: Range<Int>) -> ArraySlice<UInt8>? {
    // Before the `&` or `*` may stand white space, a line ending (some have several bytes), or a mark of a list.
    let before = offset == line.lowerBound ? 0x20 : source.bytes[offset - 1]
    guard before <= 0x20 || before >= 0x80 || "[{,:".utf8.contains(before) else { return nil }
    let name = source.bytes[(offset + 1)..<line.upperBound].prefix {
      $0.isLetterOrDigit || "-_".utf8.contains($0)
    }
    return name.isEmpty ? nil : name
  }
}
