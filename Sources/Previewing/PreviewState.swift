import Diagnostics
import Foundation

/// What browsers are told: which version is shown, and the findings of the latest.
struct PreviewState: Sendable {
  /// Increases with each version that needs a reload.
  var version = 1
  /// Increases with each change of style sheets alone.
  var style = 1
  var findings: [Diagnostic] = []

  var event: [UInt8] {
    let errors = findings.filter { $0.severity == .error }
    let findings = errors.prefix(Self.most).map { finding in
      DiagnosticJSON.Row(finding, excerpt: DiagnosticText(colours: false).excerpt(of: finding))
    }
    let row = Row(version: version, style: style, findings: findings)
    do {
      return Array("event: state\ndata: ".utf8) + Array(try JSONEncoder().encode(row)) + Array("\n\n".utf8)
    } catch {
      preconditionFailure("texts and numbers can always be encoded")
    }
  }

  /// The most findings in one overlay.
  private static let most = 50

  private struct Row: Encodable {
    let version: Int
    let style: Int
    let findings: [DiagnosticJSON.Row]
  }
}
