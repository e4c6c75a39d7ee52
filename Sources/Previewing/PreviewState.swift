import Diagnostics
import Foundation

/// The state sent to browsers: the number of the shown version, and the findings of the latest one.
struct PreviewState: Sendable {
  /// The number of the shown version. It increases with each version that needs a reload.
  var version = 1
  /// The number of the shown styles. It increases with each change that only affects style sheets.
  var style = 1
  var findings: [Diagnostic] = []

  var event: [UInt8] {
    let errors = findings.filter { $0.severity == .error }
    let others = findings.filter { $0.severity == .warning } + findings.filter { $0.severity == .note }
    let row = Row(
      version: version, style: style, findings: Self.rows(errors), others: Self.rows(others),
      otherCount: others.count)
    do {
      return Array("event: state\ndata: ".utf8) + Array(try JSONEncoder().encode(row)) + Array("\n\n".utf8)
    } catch {
      preconditionFailure("texts and numbers can always be encoded")
    }
  }

  private static func rows(_ findings: [Diagnostic]) -> [DiagnosticJSON.Row] {
    findings.prefix(most).map { finding in
      DiagnosticJSON.Row(finding, excerpt: DiagnosticText(colours: false).excerpt(of: finding))
    }
  }

  /// The most findings in one list.
  private static let most = 50

  private struct Row: Encodable {
    let version: Int
    let style: Int
    /// The errors.
    let findings: [DiagnosticJSON.Row]
    /// The warnings, then the notes.
    let others: [DiagnosticJSON.Row]
    let otherCount: Int
  }
}
