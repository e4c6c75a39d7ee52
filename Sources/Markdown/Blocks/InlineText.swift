import CCommonMark
import Diagnostics
import Facts
import Markup

/// One parsed line of Markdown: a title, a description, or the footer.
///
/// An immutable class, because every list with the article holds it, and a copy is one reference.
package final class InlineText: Sendable {
  package let html: HTML
  /// The text that a reader sees, without markup.
  package let plain: String
  package let facts: [FactUse]
  /// The links of the footer or a notice; other lines have none.
  package let links: [Link]
  package let uncheckedFigures: [Located<String>]
  package let markedFigures: [Located<String>]

  init(
    html: HTML, plain: String, facts: [FactUse] = [], links: [Link] = [], uncheckedFigures: [Located<String>],
    markedFigures: [Located<String>] = []
  ) {
    self.html = html
    self.plain = plain
    self.facts = facts
    self.links = links
    self.uncheckedFigures = uncheckedFigures
    self.markedFigures = markedFigures
  }
}

extension BodyParser {
  /// Parses a value of the front matter or of `site.yml` as inline Markdown: emphasis, code, facts and marked
  /// figures, and links in the footer.
  ///
  /// - Parameters:
  ///   - text: the value; its range includes the quotation marks.
  ///   - source: the file of the value.
  package func inline(
    _ text: Located<String>, of source: SourceFile, asFooter: Bool = false
  ) -> Outcome<InlineText> {
    guard asFooter || text.value.utf8.contains(where: Self.isMarkup) || UnreadMarks.mayOccur(in: text.value)
    else {
      return Outcome(plain(text, in: source))
    }
    let line = text.value.split(whereSeparator: \.isNewline).joined(separator: " ")
    let written = Array("# \(line) #\n".utf8)[...]
    guard BracketLimit.allows(written) else {
      return Outcome(plain(text, in: source), [BracketLimit.finding(in: source, at: text.range)])
    }
    let tree = MarkdownTree(written)
    guard let heading = tree.root.firstChild else { return Outcome(plain(text, in: source)) }
    let map = SourceMap(source: source, firstLine: 0)
    var lines = OwnLines()
    lines.note(heading, writtenIn: Self.withoutQuote(text.range, in: source))
    let inventory = Inventory(of: tree, map: map, lines: lines, linksAddresses: asFooter)
    var transform = BodyTransform(map: map, references: references, allowsRawHTML: false)
    transform.applyInline(to: inventory, asFooter: asFooter)
    let plain = heading.plainText
    heading.replace(with: .customBlock(opening: HTML()), keepingChildren: true)
    return Outcome(tree.withHTML { transform.inlineText($0, plain: plain) }, transform.found)
  }

  /// The range of a YAML value without its opening quote.
  private static func withoutQuote(_ range: Range<Int>, in source: SourceFile) -> Range<Int> {
    let isQuoted =
      source.bytes.has("\"", at: range.lowerBound) || source.bytes.has("'", at: range.lowerBound)
    return isQuoted && !range.isEmpty ? (range.lowerBound + 1)..<range.upperBound : range
  }

  private func plain(_ text: Located<String>, in source: SourceFile) -> InlineText {
    let bytes = Array(text.value.utf8)
    var cursor = text.range.lowerBound
    let figures = FigureScanner.figures(in: bytes, references.figures).map { range in
      let figure = bytes[range]
      let unread = min(cursor, text.range.upperBound)..<text.range.upperBound
      let place = source.bytes.firstOffset(of: figure, in: unread).map { $0..<($0 + figure.count) }
      cursor = place?.upperBound ?? cursor
      return Located(String(decoding: figure, as: UTF8.self), at: place ?? text.range)
    }
    return InlineText(
      html: HTML(escaping: text.value), plain: text.value, uncheckedFigures: figures)
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "["), UInt8(ascii: "<"),
      UInt8(ascii: "&"), UInt8(ascii: "\\"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
      true
    default: false
    }
  }
}
