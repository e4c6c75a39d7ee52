import Diagnostics
import Testing

@Suite struct JSONOfFindings {
  private static let code = DiagnosticCode("unknown-fact", .error)

  @Test func isAnEmptyArrayWhenThereIsNone() throws {
    #expect(try DiagnosticJSON.text(of: []) == "[]\n")
  }

  @Test func isOneArrayWithSortedKeys() throws {
    let source = SourceFile(path: "content/fees/index.md", bytes: Array("\né [](fact:x)".utf8))
    let diagnostics = [
      Diagnostic(Self.code, in: source, at: 12..<13, "there is no fact 'x'", hint: "did you mean 'y'?"),
      Diagnostic(
        DiagnosticCode("orphan", .warning), at: SourceLocation(wholeFile: "content/a.md"),
        "no page links here"),
      Diagnostic(
        DiagnosticCode("review-overdue", .note), at: SourceLocation(wholeFile: "content/b.md"), "review it"),
    ]
    let expected =
      #"[{"code":"unknown-fact","column":11,"file":"content/fees/index.md","hint":"did you mean 'y'?","#
      + #""line":2,"message":"there is no fact 'x'","severity":"error"},"#
      + #"{"code":"orphan","column":1,"file":"content/a.md","hint":"","#
      + #""line":1,"message":"no page links here","severity":"warning"},"#
      + #"{"code":"review-overdue","column":1,"file":"content/b.md","hint":"","#
      + #""line":1,"message":"review it","severity":"note"}]"# + "\n"
    #expect(try DiagnosticJSON.text(of: diagnostics) == expected)
  }

  @Test(arguments: [
    (message: #"a "b" \ c/d"#, json: #"a \"b\" \\ c/d"#),
    (message: "a\n\r\tb", json: #"a\n\r\tb"#),
    (message: "\u{1B}[2J", json: #"\u001b[2J"#),
    (message: "é 👍 ’", json: "é 👍 ’"),
  ])
  func escapesWhatJSONAsksFor(message: String, json: String) throws {
    let diagnostic = Diagnostic(Self.code, at: SourceLocation(wholeFile: "a"), message)
    #expect(try DiagnosticJSON.text(of: [diagnostic]).contains(#""message":"\#(json)","#))
  }
}
