import Diagnostics
import Testing

@Suite struct TextOfFindings {
  private static let mismatch = DiagnosticCode("fact-mismatch", .error)
  private static let figure = DiagnosticCode("unchecked-figure", .warning)
  private static let overdue = DiagnosticCode("review-overdue", .note)

  private static func finding(
    _ code: DiagnosticCode = mismatch, on line: String, at range: Range<Int>, _ message: String = "wrong",
    hint: String = ""
  ) -> Diagnostic {
    let source = SourceFile(path: "content/a.md", bytes: Array(line.utf8))
    return Diagnostic(code, in: source, at: range, message, hint: hint)
  }

  private static func plain(_ diagnostic: Diagnostic) -> String {
    DiagnosticText(colours: false).text(of: diagnostic)
  }

  @Test func isThatOfTheStyleGuide() {
    let text = String(repeating: "\n", count: 13) + "The fee is [4%](fact:transaction-fee) of the order.\n"
    let source = SourceFile(path: "content/refunds/process.md", bytes: Array(text.utf8))
    let diagnostic = Diagnostic(
      Self.mismatch, in: source, at: 25..<27, "the table says '3%', the article says '4%'",
      hint: "write '3%', the fact 'transaction-fee'")
    #expect(
      Self.plain(diagnostic) == """
        content/refunds/process.md:14:13: error: the table says '3%', the article says '4%' [fact-mismatch]
        14 | The fee is [4%](fact:transaction-fee) of the order.
           |             ^^ write '3%', the fact 'transaction-fee'

        """)
  }

  @Test func namesTheSeverity() {
    let severities = [Self.mismatch, Self.figure, Self.overdue].map { code in
      Self.plain(Self.finding(code, on: "x", at: 0..<1)).prefix { $0 != "\n" }
    }
    #expect(
      severities == [
        "content/a.md:1:1: error: wrong [fact-mismatch]",
        "content/a.md:1:1: warning: wrong [unchecked-figure]",
        "content/a.md:1:1: note: wrong [review-overdue]",
      ])
  }

  @Test(arguments: [
    (hint: "", text: "content/a.md:1:1: error: the article is empty [fact-mismatch]\n"),
    (
      hint: "write one",
      text: "content/a.md:1:1: error: the article is empty [fact-mismatch]\n   = write one\n"
    ),
  ])
  func ofAWholeFileHasNoExcerpt(hint: String, text: String) {
    let whole = SourceLocation(wholeFile: "content/a.md")
    #expect(Self.plain(Diagnostic(Self.mismatch, at: whole, "the article is empty", hint: hint)) == text)
  }

  @Test(arguments: [
    (line: "ab cd", range: 3..<5, below: "   ^^"),
    (line: "\tab", range: 1..<3, below: "\t^^"),  // a tab stays a tab, so that the carets are below
    (line: "é cd", range: 3..<5, below: "  ^^"),
    (line: "e\u{301} cd", range: 4..<6, below: "  ^^"),  // a combining mark has no width
    (line: "ae\u{301}b", range: 1..<5, below: " ^^"),
    (line: "ab", range: 2..<2, below: "  ^"),  // the end of the line
    (line: "", range: 0..<0, below: "^"),
    (line: "ab\r\ncd", range: 0..<8, below: "^^"),
  ])
  func putsTheCaretsBelowTheFinding(line: String, range: Range<Int>, below: String) {
    let lines = Self.plain(Self.finding(on: line, at: range)).split(separator: "\n")
    #expect(lines.last.map(String.init) == "  | \(below)")
  }

  @Test func ofALongLineIsAWindow() {
    let line = String(repeating: "a", count: 500_000) + "é X " + String(repeating: "b", count: 500_000)
    let text = Self.plain(Self.finding(on: line, at: 500_003..<500_004, hint: "fix it"))
    let window = "…" + String(repeating: "a", count: 58) + "é X " + String(repeating: "b", count: 98) + "…"
    #expect(
      text == """
        content/a.md:1:500003: error: wrong [fact-mismatch]
        1 | \(window)
          | \(String(repeating: " ", count: 61))^ fix it

        """)
  }

  @Test(arguments: [(length: 160, isWhole: true), (length: 161, isWhole: false)])
  func showsALineWholeUpToItsWidth(length: Int, isWhole: Bool) {
    let line = String(repeating: "a", count: length)
    let text = Self.plain(Self.finding(on: line, at: 0..<1))
    #expect(text.contains("1 | \(line)\n") == isWhole)
    #expect(text.contains("…") == !isWhole)
  }

  @Test func endsTheCaretsWithTheWindow() {
    let line = String(repeating: "a", count: 1_000)
    let lines = Self.plain(Self.finding(on: line, at: 500..<1_000)).split(separator: "\n")
    #expect(lines.map(\.count).max() == lines[1].count)
    #expect(lines[2].count(where: { $0 == "^" }) == 100)
  }

  @Test(arguments: ["\u{1B}[2J", "\u{07}", "\u{7F}", "\u{9B}1m", "\u{202E}", "\u{2066}"])
  func showsNothingThatSteersATerminal(control: String) {
    let source = SourceFile(path: "content/\(control).md", bytes: Array("x \(control) y".utf8))
    let text = Self.plain(
      Diagnostic(Self.mismatch, in: source, at: 0..<1, "the \(control)", hint: "remove \(control)"))
    #expect(!text.contains(control))
    let shown = "·" + control.unicodeScalars.dropFirst().map(String.init).joined()
    #expect(
      text == """
        content/\(shown).md:1:1: error: the \(shown) [fact-mismatch]
        1 | x \(shown) y
          | ^ remove \(shown)

        """)
  }

  @Test func keepsAMessageOnItsLine() {
    let text = Self.plain(Self.finding(on: "x", at: 0..<1, "the name 'a\nb'", hint: "write\r\n'a'"))
    #expect(text.split(separator: "\n").count == 3)
  }

  @Test func hasColoursOnlyWhereAsked() {
    let diagnostics = [Self.mismatch, Self.figure, Self.overdue].map { Self.finding($0, on: "x", at: 0..<1) }
    #expect(
      DiagnosticText(colours: true).text(of: diagnostics) == """
        content/a.md:1:1: \u{1B}[31merror:\u{1B}[0m \u{1B}[1mwrong\u{1B}[0m [fact-mismatch]
        1 | x
          | \u{1B}[31m^\u{1B}[0m
        content/a.md:1:1: \u{1B}[33mwarning:\u{1B}[0m \u{1B}[1mwrong\u{1B}[0m [unchecked-figure]
        1 | x
          | \u{1B}[33m^\u{1B}[0m
        content/a.md:1:1: \u{1B}[36mnote:\u{1B}[0m \u{1B}[1mwrong\u{1B}[0m [review-overdue]
        1 | x
          | \u{1B}[36m^\u{1B}[0m

        """)
    #expect(!DiagnosticText(colours: false).text(of: diagnostics).contains("\u{1B}"))
  }

  @Test func showsAFailureOfTheEnvironmentWithItsHint() {
    let failure = SystemFailure(action: "read", path: "a\u{1B}[2J\nb", code: 5)
    #expect(
      DiagnosticText(colours: false).text(of: failure, in: "tool") == """
        tool: cannot read 'a·[2J·b': input/output error
           = check the disk or the network drive it is on and try again

        """)
    #expect(
      DiagnosticText(colours: true).text(of: Obstacle("gone", hint: "put it back"), in: "tool")
        == "tool: \u{1B}[1mgone\u{1B}[0m\n   = put it back\n")
  }

  /// A finding keeps its part of the line, not the line; many findings on a long line would otherwise hold it
  /// many times.
  @Test func ofManyFindingsOnOneLongLineStaysSmall() {
    let source = SourceFile(path: "a", bytes: Array(repeating: UInt8(ascii: "x"), count: 100_000))
    let diagnostics = (0..<1_000).map { Diagnostic(Self.figure, in: source, at: $0..<($0 + 1), "wrong") }
    #expect(DiagnosticText(colours: false).text(of: diagnostics.inOrder()).utf8.count < 500_000)
  }
}
