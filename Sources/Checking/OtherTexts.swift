import Diagnostics
import Markdown
import SiteModel

/// Checks the figures in Markdown that is not part of a site: each must be a fact of a given file, or allowed in it.
package struct OtherTexts: Sendable {
  private let rules: Rules
  private let search: FigureSearch
  private let parser: BodyParser

  package init(_ rules: Rules) {
    self.rules = rules
    search = FigureSearch(.units, rules.edition)
    // Links and HTML in these texts are not checked.
    parser = BodyParser(
      references: References(edition: rules.edition, figures: search), allowingRawHTML: true)
  }

  /// The findings about a text that starts at `start`, and about the title and description in front matter before it.
  package func findings(in source: SourceFile, from start: Int) -> [Diagnostic] {
    let body = parser.body(of: Self.withoutTags(source), from: start)
    let unread = body.value.parts.isEmpty ? body.diagnostics : []
    let wrong = body.diagnostics.filter {
      ["fact-mismatch", "unknown-fact", "figure-mark", "marked-fact"].contains($0.code.name)
    }
    return unread + wrong
      + (head(of: source, before: start) + body.value.uncheckedFigures).compactMap {
        finding(about: $0, in: source)
      }
  }

  private func head(of source: SourceFile, before start: Int) -> [Located<String>] {
    let lines = source.lineStarts.indices.map(source.lineRange).prefix { $0.lowerBound < start }
    return lines.filter { line in
      ["title:", "description:"].contains { source.bytes[line].starts(with: $0.utf8) }
    }.flatMap { line in
      FigureScanner.figures(in: Located("", at: line), of: source, search)
    }
  }

  private func finding(about figure: Located<String>, in source: SourceFile) -> Diagnostic? {
    let edition = rules.edition
    let wrong = SiteCheck.ends(of: figure.value, edition).first { !SiteCheck.saysFacts($0.text, edition) }
    guard let (text, _) = wrong else { return nil }
    let unchecked = SiteCheck.unchecked(figure, in: source, rules)
    guard let unchecked, unchecked.code == .uncheckedFigure else { return unchecked }
    let wordings = edition.facts(saying: text).lazy.map { ($0.text, $0.id) }
    let nearest =
      wordings.first
      ?? edition.facts.lazy.compactMap { fact in fact.exactWording(like: text).map { ($0, fact.id) } }.first
    return Diagnostic(
      .uncheckedFigure, in: source, at: figure.range, "the figure '\(text)' is not one of the facts",
      hint: nearest.map { "did you mean '\($0)', the fact '\($1.rawValue)'?" }
        ?? "correct it, or add it to 'facts' or 'allowed' in the file of facts")
  }

  /// The text with spaces in place of tags and comments, so that only the words between them are read. The words keep
  /// their offsets.
  private static func withoutTags(_ source: SourceFile) -> SourceFile {
    guard source.bytes.contains(UInt8(ascii: "<")) else { return source }
    var (bytes, offset) = (source.bytes, 0)
    while let start = bytes[offset...].firstIndex(of: UInt8(ascii: "<")) {
      let end = endOfComment(in: bytes, at: start) ?? endOfTag(in: bytes, at: start) ?? start + 1
      if end > start + 1 {
        for place in start..<end where bytes[place] != UInt8(ascii: "\n") { bytes[place] = UInt8(ascii: " ") }
      }
      offset = end
    }
    return SourceFile(path: source.path, bytes: bytes)
  }

  private static func endOfComment(in bytes: [UInt8], at start: Int) -> Int? {
    guard bytes.has("<!--".utf8, at: start) else { return nil }
    return bytes.firstOffset(of: "-->".utf8, in: (start + 4)..<bytes.count).map { $0 + 3 }
  }

  /// The byte after the `>` of an HTML tag that starts at `start`; nil if no tag starts there. In `a <b 5> c` none does,
  /// because no attribute starts with a digit.
  private static func endOfTag(in bytes: [UInt8], at start: Int) -> Int? {
    let place = start + (bytes.has("/".utf8, at: start + 1) ? 2 : 1)
    let name = bytes[place...].prefix { $0.isLetterOrDigit || $0 == UInt8(ascii: "-") }
    guard let first = name.first, first.isLetterOrDigit, !first.isDigit else { return nil }
    var (before, quote): (UInt8, UInt8?) = (0, nil)
    for offset in name.endIndex..<bytes.count {
      let byte = bytes[offset]
      defer { before = byte }
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        return offset + 1
      } else if offset == name.endIndex && !byte.isSpace && byte != UInt8(ascii: "/")
        || byte == UInt8(ascii: "<") || byte.isDigit && before.isSpace
      {
        return nil
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
    }
    return nil
  }
}
