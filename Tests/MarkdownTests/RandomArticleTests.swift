import Diagnostics
import Markdown
import Testing

@Suite struct RandomArticles {
  @Test(arguments: 0..<10)
  func keepTheInvariants(hundred: Int) {
    for seed in (hundred * 100)..<(hundred * 100 + 100) {
      let text = RandomArticle(seed: UInt64(seed)).text
      let source = SourceFile(path: "content/refunds/process.md", bytes: Array(text.utf8))
      let outcome = BodyParser(references: .sample).body(of: source, from: 0)
      let name: Comment = "seed \(seed): \(text)"
      #expect(Self.isWhole(outcome.value.html), name)
      #expect(Self.ranges(of: outcome.value).allSatisfy { Self.lies($0, in: source) }, name)
      #expect(outcome.diagnostics.allSatisfy { Self.lies($0.location, in: source) }, name)
      #expect(Set(outcome.value.headings.map(\.anchor)).count == outcome.value.headings.count, name)
      #expect(outcome.value == BodyParser(references: .sample).body(of: source, from: 0).value, name)
    }
  }

  /// Whether the HTML is UTF-8, its gaps are sorted, and each fact that opens also closes.
  private static func isWhole(_ html: GappedHTML) -> Bool {
    var open = 0
    var last = 0
    for gap in html.gaps {
      guard gap.offset >= last, gap.offset <= html.bytes.count else { return false }
      last = gap.offset
      switch gap.content {
      case .factOpening: open += 1
      case .factClosing: open -= 1
      case .embed: break
      }
      guard open == 0 || open == 1 else { return false }
    }
    return open == 0 && String(validating: html.bytes, as: UTF8.self) != nil
  }

  private static func ranges(of body: Body) -> [Range<Int>] {
    body.headings.map(\.range) + body.links.map(\.range) + body.pictures.map(\.range)
      + body.facts.map(\.range) + body.facts.compactMap(\.whole) + body.embeds.map(\.range)
      + body.embeds.compactMap(\.whole) + body.uncheckedFigures.map(\.range) + body.markedFigures.map(\.range)
  }

  /// Whether the range is within the file and splits no character.
  private static func lies(_ range: Range<Int>, in source: SourceFile) -> Bool {
    range.upperBound <= source.bytes.count
      && String(validating: source.bytes[range], as: UTF8.self) != nil
  }

  private static func lies(_ place: Diagnostics.SourceLocation, in source: SourceFile) -> Bool {
    guard place.line >= 1, place.line <= source.lineStarts.count else { return false }
    let line = source.text(in: source.lineRange(place.line - 1)).unicodeScalars.count
    return place.column >= 1 && place.column <= line + 1 && place.length <= max(1, line - place.column + 1)
  }
}
