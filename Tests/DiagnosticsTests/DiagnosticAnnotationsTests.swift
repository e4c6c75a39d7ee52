import Diagnostics
import Testing

@Suite struct AnnotationsOfFindings {
  private static func annotation(
    _ severity: Severity, file: String = "content/a.md", _ message: String = "wrong", hint: String = ""
  ) -> String {
    let location = SourceLocation(wholeFile: file)
    return DiagnosticAnnotations.text(of: [
      Diagnostic(DiagnosticCode("orphan", severity), at: location, message, hint: hint)
    ])
  }

  @Test(arguments: [(Severity.error, "error"), (.warning, "warning"), (.note, "notice")])
  func haveGitHubsNames(severity: Severity, name: String) {
    #expect(Self.annotation(severity) == "::\(name) file=content/a.md,line=1,col=1,title=orphan::wrong\n")
  }

  @Test func pointAtLineAndColumn() {
    let source = SourceFile(path: "content/a.md", bytes: Array("a\né X".utf8))
    let code = DiagnosticCode("orphan", .error)
    let diagnostics = [0..<1, 5..<6].map { Diagnostic(code, in: source, at: $0, "wrong", hint: "fix it") }
    #expect(
      DiagnosticAnnotations.text(of: diagnostics) == """
        ::error file=content/a.md,line=1,col=1,title=orphan::wrong%0Afix it
        ::error file=content/a.md,line=2,col=3,title=orphan::wrong%0Afix it

        """)
    #expect(DiagnosticAnnotations.text(of: []) == "")
  }

  @Test(arguments: [
    (message: "3%, a:b", escaped: "3%25, a:b"),
    (message: "%0A", escaped: "%250A"),
    (message: "a\r\nb\nc\rd", escaped: "a%0D%0Ab%0Ac%0Dd"),
    (message: "a\n::error::b", escaped: "a%0A::error::b"),
    (message: "%\u{301}", escaped: "%25\u{301}"),  // a combining mark hides nothing
  ])
  func escapeTheMessage(message: String, escaped: String) {
    let annotation = "::error file=content/a.md,line=1,col=1,title=orphan::\(escaped)\n"
    #expect(Array(Self.annotation(.error, message).unicodeScalars) == Array(annotation.unicodeScalars))
  }

  @Test(arguments: [
    (file: "a,b:c%d", escaped: "a%2Cb%3Ac%25d"),
    (file: "a\r\nb", escaped: "a%0D%0Ab"),
    (file: "a:\u{301}b,\u{301}c", escaped: "a%3A\u{301}b%2C\u{301}c"),
  ])
  func escapeTheProperties(file: String, escaped: String) {
    let annotation = "::error file=\(escaped),line=1,col=1,title=orphan::wrong\n"
    #expect(Array(Self.annotation(.error, file: file).unicodeScalars) == Array(annotation.unicodeScalars))
  }
}
