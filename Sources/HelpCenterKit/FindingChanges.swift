import Diagnostics

/// The findings that came or went with a save. A finding that only moved to another line does neither.
extension DiagnosticText {
  /// The most findings of each list that a terminal shows.
  private static let most = 10

  /// The new findings, errors first, then those that are gone.
  func changes(from former: [Diagnostic], to present: [Diagnostic]) -> String {
    let new = Self.rest(of: present, without: former)
    let gone = Self.rest(of: former, without: present)
    let fixed = gone.prefix(Self.most).map { finding in
      "fixed: \(finding.location.file): \(finding.message) [\(finding.code.name)]\n"
    }
    return text(of: Array(new.prefix(Self.most))) + Self.more(new, "new") + fixed.joined()
      + Self.more(gone, "fixed")
  }

  private static func more(_ findings: [Diagnostic], _ kind: String) -> String {
    findings.count > most
      ? "and \(findings.count - most) more \(kind) findings: 'helpcenter check' lists all\n" : ""
  }

  private static func rest(of findings: [Diagnostic], without others: [Diagnostic]) -> [Diagnostic] {
    let key = { (finding: Diagnostic) in [finding.location.file, finding.code.name, finding.message] }
    var counts = Dictionary(others.map { (key($0), 1) }, uniquingKeysWith: +)
    let rest = findings.filter { finding in
      counts[key(finding), default: 0] -= 1
      return counts[key(finding), default: 0] < 0
    }
    return Severity.allCases.flatMap { severity in rest.filter { $0.severity == severity } }
  }
}
