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
      #expect(Self.isWhole(outcome.value), name)
      #expect(Self.ranges(of: outcome.value).allSatisfy { Self.lies($0, in: source) }, name)
      #expect(outcome.diagnostics.allSatisfy { Self.lies($0.location, in: source) }, name)
      #expect(Set(outcome.value.headings.map(\.anchor)).count == outcome.value.headings.count, name)
      #expect(outcome.value == BodyParser(references: .sample).body(of: source, from: 0).value, name)
    }
  }

  /// Whether the HTML is UTF-8, with no mark of an embed left in it.
  private static func isWhole(_ body: Body) -> Bool {
    body.parts.allSatisfy { part in
      if case .html(let html) = part { String(validating: html.bytes, as: UTF8.self) != nil } else { true }
    }
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
