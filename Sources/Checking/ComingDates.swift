import Diagnostics
import SiteModel

extension SiteCheck {
  /// No article has a date in the future. A scheduled article may be dated up to its `publishOn`.
  static let comingDates = SiteCheck.ofEachArticle("dates to come") { site in
    { article, _ in
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
  }
}
