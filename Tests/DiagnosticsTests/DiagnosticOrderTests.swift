import Diagnostics
import Testing

@Suite struct OrderOfFindings {
  private static let source = SourceFile(path: "content/b.md", bytes: Array("ab\ncd\n".utf8))

  private static func finding(
    _ code: String = "b", _ severity: Severity = .error, path: String = "content/b.md", at offset: Int = 0,
    length: Int = 1, _ message: String = "m", hint: String = "h"
  ) -> Diagnostic {
    Diagnostic(
      DiagnosticCode(code, severity), in: SourceFile(path: path, bytes: source.bytes),
      at: offset..<(offset + length), message, hint: hint)
  }

  /// By file, line, column and code, then by all other fields, so that the order is always the same.
  private static let sorted = [
    finding(path: "content/a.md", at: 4),
    finding("c", at: 0),
    finding("a", at: 1),
    finding("b", at: 1, "l"),
    finding("b", at: 1, "m", hint: "g"),
    finding("b", at: 1, "m", hint: "h"),
    finding("b", at: 3),
    finding("b", at: 3, length: 2),
    finding("a", at: 4),
    finding(path: "content/c.md"),
  ]

  @Test func isByFileLineColumnAndCode() {
    for turn in Self.sorted.indices {
      let turned = Array(Self.sorted[turn...] + Self.sorted[..<turn])
      #expect(turned.inOrder() == Self.sorted)
      #expect(Array(turned.reversed()).inOrder() == Self.sorted)
    }
  }

  @Test func showsEachFindingOnce() {
    let twice = Self.sorted + Self.sorted.reversed()
    #expect(twice.inOrder() == Self.sorted)
  }

  @Test func isStrict() {
    for (index, one) in Self.sorted.enumerated() {
      for (other, two) in Self.sorted.enumerated() {
        #expect((one < two) == (index < other))
      }
    }
  }

  @Test(
    arguments: [
      (severities: [], plain: false, strict: false),
      (severities: [.note], plain: false, strict: false),
      (severities: [.note, .warning], plain: false, strict: true),
      (severities: [.warning, .error], plain: true, strict: true),
    ] as [(severities: [Severity], plain: Bool, strict: Bool)])
  func saysWhetherFindingsStopAPublish(severities: [Severity], plain: Bool, strict: Bool) {
    let diagnostics = severities.map { Self.finding("a", $0) }
    #expect(diagnostics.stopPublishing(strict: false) == plain)
    #expect(diagnostics.stopPublishing(strict: true) == strict)
  }
}
