import Days
import Diagnostics

extension SiteCheck {
  /// The number of days before a review at which a note appears.
  static let noticeDays: Int32 = 30

  /// A note on each article whose review is due. Notes stop no publish.
  static let reviewDays = SiteCheck.ofEachArticle("articles to review") { site, article, _ in
    let days = site.published[article]
    let first = days.isEmpty ? site.structure.today : max(site.structure.today, days.lowerBound)
    guard let day = article.frontMatter.reviewBy, day.value - first < Self.noticeDays else { return [] }
    return [
      Diagnostic(
        .note("review-due"), in: article.source, at: day.range,
        "the article's review \(day.value < site.structure.today ? "was" : "is") due on \(day.value.text)",
        hint: "review it, and set a later 'reviewBy'")
    ]
  }

  /// No article has a date in the future. A scheduled article may be dated up to its `publishOn`.
  static let comingDates = SiteCheck.ofEachArticle("dates to come") { site, article, _ in
    let matter = article.frontMatter
    return [matter.date, matter.updated].compactMap(\.self).filter {
      $0.value > max(site.structure.today, matter.publishOn?.value ?? .earliest)
    }.map { day in
      Diagnostic(
        .warning("date-to-come"), in: article.source, at: day.range,
        "the date \(day.value.text) is in the future",
        hint: "correct the date, or add 'publishOn: \(day.value.text)'")
    }
  }

  /// A note on each fact last compared with its source almost a year ago, or on a future day. Notes stop no publish.
  static let factAges = SiteCheck.ofSite("ages of facts") { site in
    site.structure.edition.facts.compactMap { fact in
      let age = site.structure.today - fact.checked
      let place = site.structure.rules.places[fact.id]
      guard age < 0 && place != nil || age > 365 - noticeDays else { return nil }
      return Diagnostic(
        .note("fact-age"), at: place ?? SourceLocation(wholeFile: site.configuration.source.path),
        age < 0
          ? "'checked' of the fact '\(fact.id.rawValue)' is in the future: \(fact.checked.text)"
          : "the fact '\(fact.id.rawValue)' is due for review: it was last compared with its source on \(fact.checked.text)",
        hint: "compare the fact with \(fact.source), then write today's date into 'checked'")
    }
  }
}
