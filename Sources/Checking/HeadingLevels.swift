import Diagnostics
import SiteModel

extension DiagnosticCode {
  static let headingLevel = DiagnosticCode("heading-level", .warning)
}

extension SiteCheck {
  /// Headings start at the second level (the title is the first) and skip none.
  static let headingLevels = SiteCheck.ofEachArticle("heading levels") { _ in
    { article, text in
      var last = 1
      return text.body.headings.compactMap { heading in
        defer { last = max(heading.level, 2) }
        if heading.level == 1 {
          return Diagnostic(
            .headingLevel, in: article.source, at: heading.range,
            "the title is the only heading of the first level",
            hint: "write '## \(heading.text)'")
        }
        guard heading.level > last + 1 else { return nil }
        let marks = String(repeating: "#", count: last + 1)
        return Diagnostic(
          .headingLevel, in: article.source, at: heading.range,
          "a heading of level \(heading.level) follows one of level \(last)",
          hint: "write '\(marks) \(heading.text)'")
      }
    }
  }
}
