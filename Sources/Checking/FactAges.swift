import Days
import Diagnostics
import SiteModel

extension DiagnosticCode {
  static let factAge = DiagnosticCode("fact-age", .note)
}

extension SiteCheck {
  /// Facts that nobody has compared with their source for a year, or nearly a year, or will on a day to come. The finding never stops a publish.
  static let factAges = SiteCheck.ofSite("ages of facts") { site in
    site.structure.edition.facts.compactMap { fact in
      let age = site.structure.today - fact.checked
      let place = site.structure.rules.places[fact.id]
      guard age < 0 && place != nil || age > 365 - noticeDays else { return nil }
      return Diagnostic(
        .factAge,
        at: place ?? SourceLocation(wholeFile: site.configuration.source.path),
        age < 0
          ? "the day on which the fact '\(fact.id.rawValue)' was checked, \(fact.checked.text), is still to come"
          : "the fact '\(fact.id.rawValue)' was last compared with its source on \(fact.checked.text)",
        hint: "compare it with \(fact.source), and set 'checked' to that day")
    }
  }
}
