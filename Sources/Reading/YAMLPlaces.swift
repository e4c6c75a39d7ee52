import Diagnostics
import Yams

/// The places of YAML nodes in their file. Yams counts lines from 1, and columns in Unicode scalars from 1,
/// within the text given to Yams.
struct YAMLPlaces {
  let source: SourceFile
  /// The 0-based line of the file at which the YAML starts.
  let firstLine: Int

  /// The range of a scalar with its quotation marks; the first byte of a list or mapping.
  func range(of node: Node) -> Range<Int> {
    let start = node.mark.map(offset) ?? source.lineRange(firstLine).lowerBound
    guard case .scalar(let scalar) = node else { return start..<min(start + 1, source.bytes.count) }
    switch scalar.style {
    case .doubleQuoted: return start..<closingQuote(UInt8(ascii: "\""), from: start)
    case .singleQuoted: return start..<closingQuote(UInt8(ascii: "'"), from: start)
    case .literal, .folded: return start..<blockEnd(from: start)
    case .any, .plain: return start..<plainEnd(of: scalar.string, from: start)
    }
  }

  func finding(about error: any Error, in range: Range<Int>) -> Diagnostic {
    switch error as? YamlError {
    case .scanner(let context?, _, _, _) where context.text.hasPrefix("while scanning a quoted scalar"):
      let start = min(offset(of: context.mark), range.upperBound)
      let hint = "close it, or put the text between other quotation marks"
      return finding(at: start..<(start + 1), "a quotation mark is not closed", hint: hint)
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return finding(problem, at: min(offset(of: mark), range.upperBound))
    case .reader(let problem, let offset, _, _):
      return finding(problem, at: min(range.lowerBound + (offset ?? 0), range.upperBound))
    case .duplicatedKeysInMapping(let keys, let context):
      let start = min(offset(of: context.mark), range.upperBound)
      let key = keys.min() ?? ""
      let second = secondLine(of: key, in: start..<range.upperBound) ?? start..<(start + 1)
      return finding(at: second, "the key '\(key)' is repeated", hint: "keep one of them")
    default: return finding("this is not valid YAML", at: range.lowerBound)
    }
  }

  func finding(at range: Range<Int>, _ message: String, hint: String) -> Diagnostic {
    Diagnostic(.yamlSyntax, in: source, at: range, message, hint: hint)
  }

  private func finding(_ problem: String, at offset: Int) -> Diagnostic {
    let number = source.lineIndex(at: offset)
    let line = source.bytes[source.lineRange(number)]
    let start = line.firstIndex { $0 != 0x20 } ?? line.endIndex
    // The mistake is often in the line before, because libyaml notices it only at the next key.
    let before = source.bytes[source.lineRange(max(0, number - 1))]
    let key = before.drop { $0 == 0x20 }.prefix { $0.isLetterOrDigit }
    let write = "write '\(String(decoding: key, as: UTF8.self)): ' before the value"
    let isAboutColon = problem.hasPrefix("could not find expected ':'")
    let isAboutValue = problem.hasPrefix("mapping values")
    if line[start...].first == 0x09 {
      return finding(at: start..<(start + 1), "YAML does not allow a tab here", hint: "indent with spaces")
    }
    let isTight =
      source.bytes.has(":", at: key.endIndex) && source.bytes[(key.endIndex + 1)...].first ?? 0 > 0x20
    if isTight, isAboutColon || isAboutValue, !key.isEmpty {
      return finding(at: key.startIndex..<(key.endIndex + 1), "no space follows the colon", hint: write)
    }
    if isAboutColon, !key.isEmpty, !before.contains(UInt8(ascii: ":")) {
      return finding(at: key.indices, "the line has no colon", hint: write)
    }
    let (spaces, others) = (start - line.startIndex, key.startIndex - before.startIndex)
    let isFirstColon = isAboutValue && line.firstIndex(of: UInt8(ascii: ":")) == offset
    if spaces != others, !key.isEmpty, isFirstColon || problem.hasPrefix("did not find expected") {
      return finding(
        at: start..<max(start + 1, line[start...].firstIndex { !$0.isLetterOrDigit } ?? start),
        "the line starts in column \(spaces + 1), but the line above in column \(others + 1)",
        hint: "start keys of one level in the same column; front matter starts in the first")
    }
    let cut = source.bytes.firstOffset(of: " #".utf8, in: before.indices)
    if problem.hasSuffix("',' or ']'"), let cut {
      let hint = "put the text between quotation marks"
      return finding(at: (cut + 1)..<before.endIndex, "'#' starts a comment here", hint: hint)
    }
    return finding(
      at: offset..<(offset + 1), problem,
      hint: line.contains(UInt8(ascii: ":"))
        ? "quote a value that contains ': ', quotation marks or other special characters"
        : "write one 'key: value' per line")
  }

  private func secondLine(of key: String, in range: Range<Int>) -> Range<Int>? {
    let last = source.lineIndex(at: max(range.lowerBound, range.upperBound - 1))
    let lines = (source.lineIndex(at: range.lowerBound)...last).lazy.map {
      source.bytes[source.lineRange($0)].drop { $0 == 0x20 }
    }
    let second = lines.filter { $0.starts(with: "\(key):".utf8) }.dropFirst().first
    return second?.prefix(key.utf8.count).indices
  }

  private func offset(of mark: Mark) -> Int {
    let line = source.lineRange(min(firstLine + mark.line - 1, source.lineStarts.count - 1))
    let scalars = line.lazy.filter { !UTF8.isContinuation(source.bytes[$0]) }
    return scalars.dropFirst(mark.column - 1).first ?? line.upperBound
  }

  private func closingQuote(_ quote: UInt8, from start: Int) -> Int {
    let escape = quote == UInt8(ascii: "'") ? quote : UInt8(ascii: "\\")
    var offset = start + 1
    while offset < source.bytes.count {
      let isEscape = source.bytes[offset] == escape && (escape != quote || source.bytes.has("''", at: offset))
      if source.bytes[offset] == quote, !isEscape { return offset + 1 }
      offset += isEscape ? 2 : 1
    }
    return source.bytes.count
  }

  private func plainEnd(of text: String, from start: Int) -> Int {
    if source.bytes.has(text, at: start) { return start + text.utf8.count }
    var end = start
    // A space of the text may be a line ending and more in the source.
    for word in text.utf8.split(whereSeparator: { $0 <= 0x20 }) {
      end += source.bytes[end...].prefix { $0 <= 0x20 }.count
      guard source.bytes.has(word, at: end) else { return blockEnd(from: start) }
      end += word.count
    }
    return end
  }

  /// The byte after a text that starts at `start` and continues on lines that are indented more than the first.
  private func blockEnd(from start: Int) -> Int {
    let first = source.lineIndex(at: start)
    let inside = ((first + 1)..<source.lineStarts.count).prefix {
      source.lineRange($0).isEmpty || indent(of: $0) > indent(of: first)
    }
    return source.lineRange(inside.last { !source.lineRange($0).isEmpty } ?? first).upperBound
  }

  private func indent(of line: Int) -> Int {
    source.bytes[source.lineRange(line)].prefix { $0 == 0x20 }.count
  }
}
