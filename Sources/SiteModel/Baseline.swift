import Diagnostics

/// Findings that a site had when it moved to this generator. A build ignores them, so that only new findings stop it.
/// As text, a baseline has one line for each place of a finding, sorted and without line and column:
/// `content/fees/pay.md [broken-link] there is no page or file 'gone.md'`.
package struct Baseline: Sendable {
  /// The number of places of each line.
  private let counts: [String: Int]

  package init(text: String) {
    let lines = text.split(whereSeparator: \.isNewline).map(String.init)
    counts = Dictionary(lines.map { ($0, 1) }, uniquingKeysWith: +)
  }

  /// The text of a baseline, with all `findings` that a baseline may hold.
  package static func text(of findings: [Diagnostic]) -> String {
    findings.filter(mayHold).flatMap { Array(repeating: line(of: $0) + "\n", count: $0.places) }.sorted()
      .joined()
  }

  /// The findings that the baseline does not list, the number of its places that still have their finding, and
  /// the lines whose findings are gone, sorted.
  package typealias Comparison = (new: [Diagnostic], left: Int, gone: [String])

  package func compared(with findings: [Diagnostic]) -> Comparison {
    var rest = counts
    let new = findings.filter { finding in
      let line = Self.line(of: finding)
      guard let count = rest[line], Self.mayHold(finding) else { return true }
      rest[line] = max(0, count - finding.places)
      return count < finding.places
    }
    let gone = rest.flatMap { Array(repeating: $0.key, count: $0.value) }.sorted()
    return (new, counts.values.reduce(0, +) - gone.count, gone)
  }

  /// Errors in configuration files may not be in a baseline, because all pages depend on those files.
  private static func mayHold(_ finding: Diagnostic) -> Bool {
    finding.severity != .error || (finding.code.mayWait && !finding.location.file.hasSuffix(".yml"))
  }

  private static func line(of finding: Diagnostic) -> String {
    let line = "\(finding.location.file) [\(finding.code.name)] \(finding.text)"
    return String(line.map { $0.isNewline ? " " : $0 })
  }
}
