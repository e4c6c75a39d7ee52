import Diagnostics
import Markdown

extension SiteCheck {
  /// Headings start at level 2, because the title is level 1, and skip no level.
  static let headingLevels = SiteCheck.ofEachArticle("heading levels") { _, article, text in
    var last = 1
    return text.body.headings.compactMap { heading in
      let (level, source) = (heading.level, article.source)
      defer { last = max(level, 2) }
      // A heading of two lines, or of a sentence, is unlikely: the `---` below was meant as a line across the page.
      if level == 2, !source.bytes.has("#", at: heading.range.lowerBound),
        source.bytes[heading.range].split(separator: UInt8(ascii: "\n")).count > 2
          || heading.text.hasSuffix(".")
      {
        return Diagnostic(
          .warning("underlined-text"), in: source, at: heading.range,
          "the line of '-' directly below makes this text a heading",
          hint: "leave an empty line before '---'")
      }
      if level > 1 && level <= last + 1 || heading.text.hasPrefix("<<<<<<<") { return nil }
      let isTitle = level == 1 && heading.text == text.title.plain
      let marks = String(repeating: "#", count: level == 1 ? 2 : last + 1)
      return Diagnostic(
        .warning("heading-level"), in: source, at: heading.range,
        level == 1
          ? "only the title may be a level-1 heading"
          : "a level-\(level) heading follows a level-\(last) heading",
        hint: isTitle
          ? "remove it: the title stands above the text already" : "write '\(marks) \(heading.text)'")
    }
  }
}
