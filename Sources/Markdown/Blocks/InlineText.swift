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
  /// The facts, figures and, in the footer or a notice, the links of the line.
  package let content: Body

  init(html: HTML, plain: String, content: Body) {
    self.html = html
    self.plain = plain
    self.content = content
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
    guard
      asFooter || text.value.utf8.contains(where: { Self.isMarkup[Int($0)] })
        || UnreadMarks.mayOccur(in: text.value)
    else { return Outcome(plain(text, in: source)) }
    let line = text.value.split(whereSeparator: \.isNewline).joined(separator: " ")
    let written = Array("# \(line) #\n".utf8)[...]
    guard BracketLimit.allows(written) else {
      return Outcome(plain(text, in: source), [BracketLimit.finding(in: source, at: text.range)])
    }
    let tree = MarkdownTree(written)
    guard let heading = tree.root.firstChild else { return Outcome(plain(text, in: source)) }
    let map = SourceMap(source: source, firstLine: 0)
    let isQuoted =
      !text.range.isEmpty && ["\"", "'"].contains { source.bytes.has($0, at: text.range.lowerBound) }
    heading.setOwnLine((text.range.lowerBound + (isQuoted ? 1 : 0))..<text.range.upperBound)
    let inventory = Inventory(of: tree, map: map, linksAddresses: asFooter)
    var transform = BodyTransform(map: map, references: references, allowsRawHTML: false)
    transform.applyInline(to: inventory, asFooter: asFooter)
    let plain = heading.plainText
    heading.replace(with: .customBlock(opening: HTML()), keepingChildren: true)
    let html = tree.withHTML { rendered in
      let end = rendered.lastIndex { $0 != UInt8(ascii: "\n") }.map { $0 + 1 } ?? 0
      return HTML(trusted: Array(rendered[..<end].drop { $0 == UInt8(ascii: "\n") }))
    }
    return Outcome(InlineText(html: html, plain: plain, content: transform.collected), transform.found)
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
    var content = Body()
    content.uncheckedFigures = figures
    return InlineText(html: HTML(escaping: text.value), plain: text.value, content: content)
  }

  /// For each byte, whether a value that contains it must be parsed as Markdown.
  private static let isMarkup = (0...255).map { "*_`[<&\\\n\r".utf8.contains($0) }
}
