import Days
import Diagnostics
import SiteModel

extension SiteCheck {
  /// A note on each fact last compared with its source almost a year ago, or on a future day. Notes stop no publish.
  static let factAges = SiteCheck.ofSite("ages of facts") { site in
    site.structure.edition.facts.compactMap { fact in
      let age = site.structure.today - fact.checked
      let place = site.structure.rules.places[fact.id]
      guard age < 0 && place != nil || age > 365 - noticeDays else { return nil }
      return Diagnostic(
        .note("fact-age"),
        at: place ?? SourceLocation(wholeFile: site.configuration.source.path),
        age < 0
          ? "'checked' of the fact '\(fact.id.rawValue)' is in the future: \(fact.checked.text)"
          : "the fact '\(fact.id.rawValue)' is due for review: it was last compared with its source on \(fact.checked.text)",
        hint: "compare the fact with \(fact.source), then write the day into its 'checked'")
    }
  }
}
