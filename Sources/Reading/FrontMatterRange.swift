import Diagnostics

/// The place of an article's front matter: between a first line `---` and the next one.
struct FrontMatterRange {
  /// The lines between them.
  let yaml: Range<Int>
  let bodyStart: Int
  /// Why the front matter cannot be read.
  let finding: Diagnostic?

  init(of source: SourceFile) {
    let first = source.lineRange(0)
    guard Self.isMark(source.bytes[first], "---") else {
      self.init(
        source, .frontMatterMissing, at: first, "the article does not start with front matter",
        hint: "start it with a line '---', 'title: …' and a line '---'")
      return
    }
    for line in source.lineStarts.indices.dropFirst() {
      let range = source.lineRange(line)
      guard Self.isMark(source.bytes[range], "---") || Self.isMark(source.bytes[range], "...") else {
        continue
      }
      let start = source.lineStarts[1]
      guard range.lowerBound - start <= Limits.frontMatter else {
        self.init(
          source, .tooLarge, at: first, "the front matter has more than \(Limits.frontMatter) bytes",
          hint: "move text below the second '---'")
        return
      }
      let next = line + 1 < source.lineStarts.count ? source.lineStarts[line + 1] : source.bytes.count
      self.init(yaml: start..<range.lowerBound, bodyStart: next, finding: nil)
      return
    }
    self.init(
      source, .frontMatterUnclosed, at: first, "the front matter is not closed",
      hint: "put a line '---' between the front matter and the text")
  }

  private init(
    _ source: SourceFile, _ code: DiagnosticCode, at range: Range<Int>, _ message: String, hint: String
  ) {
    let finding = Diagnostic(code, in: source, at: range, message, hint: hint)
    self.init(yaml: 0..<0, bodyStart: 0, finding: finding)
  }

  private init(yaml: Range<Int>, bodyStart: Int, finding: Diagnostic?) {
    self.yaml = yaml
    self.bodyStart = bodyStart
    self.finding = finding
  }

  private static func isMark(_ line: ArraySlice<UInt8>, _ mark: String) -> Bool {
    guard line.starts(with: mark.utf8) else { return false }
    return line.dropFirst(mark.utf8.count).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}
