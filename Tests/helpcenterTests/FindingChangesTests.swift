import Diagnostics
import Foundation
import Testing

@testable import HelpCenterKit

/// What the preview's terminal shows after a save.
@Suite struct ChangesOfFindings {
  private static func finding(_ message: String, line: Int = 1, _ severity: Severity = .warning) -> Diagnostic
  {
    let source = SourceFile(path: "content/a.md", bytes: Array(repeating: 10, count: line))
    return Diagnostic(DiagnosticCode("a-code", severity), in: source, at: (line - 1)..<line, message)
  }

  private static func text(from former: [Diagnostic], to present: [Diagnostic]) -> String {
    DiagnosticText(colours: false).changes(from: former, to: present)
  }

  @Test func areTheNewOnesAndTheGone() {
    let text = Self.text(
      from: [Self.finding("stays"), Self.finding("goes")],
      to: [Self.finding("stays", line: 7), Self.finding("comes"), Self.finding("first", .error)])
    #expect(
      text.split(separator: "\n").filter { $0.contains("content/a.md") } == [
        "content/a.md:1:1: error: first [a-code]", "content/a.md:1:1: warning: comes [a-code]",
        "fixed: content/a.md: goes [a-code]",
      ])
  }

  @Test func countFindingsThatAreAlike() {
    let text = Self.text(from: [Self.finding("a")], to: [Self.finding("a"), Self.finding("a", line: 2)])
    #expect(text.components(separatedBy: "warning:").count == 2)
  }

  @Test func fitOnATerminal() {
    let many = (0..<3000).map { Self.finding("number \($0)", .warning) }
    #expect(Self.text(from: many, to: many) == "")
    let text = Self.text(from: [], to: many)
    #expect(text.utf8.count < 10_000)
    #expect(text.hasSuffix("and 2990 more new findings: 'helpcenter check' lists all\n"))
  }
}
