import Diagnostics

/// What a save changed among the findings. One that only moved to another line is the same.
struct FindingChanges {
  /// Errors first.
  let new: [Diagnostic]
  let gone: [Diagnostic]

  init(from former: [Diagnostic], to present: [Diagnostic]) {
    new = Self.rest(of: present, without: former)
    gone = Self.rest(of: former, without: present)
  }

  /// The most findings of each list that a terminal shows.
  private static let most = 10

  func text(_ form: DiagnosticText) -> String {
    let isGone = gone.prefix(Self.most).map { finding in
      "fixed: \(finding.location.file): \(finding.message) [\(finding.code.name)]\n"
    }
    return form.text(of: Array(new.prefix(Self.most))) + Self.more(new, "new") + isGone.joined()
      + Self.more(gone, "fixed")
  }

  private static func more(_ findings: [Diagnostic], _ kind: String) -> String {
    findings.count > most
      ? "and \(findings.count - most) more \(kind) findings: 'helpcenter check' lists all\n" : ""
  }

  private static func rest(of findings: [Diagnostic], without others: [Diagnostic]) -> [Diagnostic] {
    var counts: [Key: Int] = [:]
    for other in others { counts[Key(other), default: 0] += 1 }
    let rest = findings.filter { finding in
      guard let count = counts[Key(finding)], count > 0 else { return true }
      counts[Key(finding)] = count - 1
      return false
    }
    return Severity.allCases.flatMap { severity in rest.filter { $0.severity == severity } }
  }

  private struct Key: Hashable {
    let file: String
    let code: String
    let message: String

    init(_ finding: Diagnostic) {
      file = finding.location.file
      code = finding.code.name
      message = finding.message
    }
  }
}
