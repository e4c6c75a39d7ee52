import Days
import Diagnostics
import SiteModel

extension DiagnosticCode {
  static let factAge = DiagnosticCode("fact-age", .note)
}

extension SiteCheck {
  /// Facts that nobody has compared with their source for a year, or nearly a year. The finding never stops a publish.
  static let factAges = SiteCheck.ofSite("ages of facts") { site in
    site.structure.edition.facts.filter { site.structure.today - $0.checked > 365 - noticeDays }.map { fact in
      Diagnostic(
        .factAge,
        at: site.structure.rules.places[fact.id] ?? SourceLocation(wholeFile: site.configuration.source.path),
        "the fact '\(fact.id.rawValue)' was last compared with its source on \(fact.checked.text)",
        hint: "compare it with \(fact.source), and set 'checked' to that day")
    }
  }
}
