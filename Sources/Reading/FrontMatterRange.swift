import Diagnostics

/// The place of an article's front matter: between a first line `---` and the next `---`.
struct FrontMatterRange {
  /// The lines between the two `---`.
  let yaml: Range<Int>
  let bodyStart: Int

  /// Finds the front matter; nil, with a finding, if there is none or it cannot be read.
  static func find(in source: SourceFile) -> Outcome<FrontMatterRange?> {
    func refused(
      _ code: DiagnosticCode, _ message: String, hint: String, start: String? = nil
    ) -> Outcome<FrontMatterRange?> {
      var finding = Diagnostic(code, in: source, at: source.lineRange(0), message, hint: hint)
      finding.correction = start.map { Diagnostic.Correction(range: 0..<0, text: $0) }
      return Outcome(nil, [finding])
    }
    guard isMark(source.bytes[source.lineRange(0)], "---") else {
      return refused(
        .frontMatterMissing, "the article does not start with front matter",
        hint: "start it with a line '---', 'title: …' and a line '---', or with a line '# …'",
        start: "---\n\(ProposedTitle.line(for: source))---\n\n")
    }
    let closing = source.lineStarts.indices.dropFirst().first { index in
      let line = source.bytes[source.lineRange(index)]
      return isMark(line, "---") || isMark(line, "...")
    }
    guard let closing else {
      return refused(
        .error("front-matter-unclosed"), "the front matter is not closed",
        hint: "put a line '---' between the front matter and the text")
    }
    let yaml = source.lineStarts[1]..<source.lineStarts[closing]
    guard yaml.count <= Limits.frontMatter else {
      return refused(
        .tooLarge, "the front matter has more than \(Limits.frontMatter) bytes",
        hint: "move text below the second '---'")
    }
    let bodyStart = source.lineStarts.dropFirst(closing + 1).first ?? source.bytes.count
    return Outcome(FrontMatterRange(yaml: yaml, bodyStart: bodyStart))
  }

  private static func isMark(_ line: ArraySlice<UInt8>, _ mark: String) -> Bool {
    line.starts(with: mark.utf8) && line.trimmed.count == mark.utf8.count
  }
}
