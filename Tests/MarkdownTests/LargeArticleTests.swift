import Diagnostics
import Markdown
import Testing

/// Articles that nobody writes, and that must not stop a build.
@Suite(.timeLimit(.minutes(1))) struct LargeArticles {
  private static func outcome(_ text: String) -> Outcome<Body> {
    let source = SourceFile(path: "content/refunds/process.md", bytes: Array(text.utf8))
    return BodyParser(references: .sample).body(of: source, from: 0)
  }

  private static func times(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  @Test(arguments: [
    ("quotes", times("> ", 50_000) + "a", "blockquote", 50_000),
    ("lists", times("- ", 50_000) + "a", "ul", 50_000),
    ("emphasis", times("*a **a ", 25_000) + "b" + times(" a** a*", 25_000), "em", 25_000),
    ("headings", times("# a\n\n", 100_000), "h1", 100_000),
    ("code", (1...300).map { times("`", $0) + " a " }.joined(), "code", 0),
    ("facts", times("[3%](fact:transaction-fee)\n", 10_000), "p", 1),
    ("emphatic facts", times("*a [3%](fact:transaction-fee) ", 5_000) + times("a* ", 5_000), "em", 5_000),
    ("links in one cell", "|" + times("[a](/fees/)", 10_000) + "|\n|---|\n", "a", 10_000),
    (
      "columns", times("|a", 1_000) + "|\n" + times("|-", 1_000) + "|\n" + times("|b", 1_000) + "|", "td",
      1_000
    ),
    ("rows", "|a|b|\n|-|-|\n" + times("|[3%](fact:transaction-fee)|3 days|\n", 10_000), "td", 20_000),
    ("tables", times("|a|\n|-|\n\n", 5_000), "table", 5_000),
    (
      "definitions and tables",
      (0..<2_000).map { "[r\($0)]: /fees/\n\n|[r\($0)]|\n|-|\n\n" }.joined(), "table", 2_000
    ),
    ("definitions", (0..<20_000).map { "[r\($0)]: /fees/ 'a'\n" }.joined() + "\n[r7]", "a", 1),
    ("callouts", times("> [!NOTE]\n> a\n\n", 5_000), "div", 5_000),
    ("autolinks", times("<https://a.example> ", 10_000), "a", 10_000),
    ("open targets", times("[a](", 50_000), "a", 0),
    ("entities", times("[&amp;](/fees/)\n", 10_000), "a", 10_000),
  ])
  func takeTheirTime(name: String, text: String, element: String, count: Int) {
    let outcome = Self.outcome(text)
    #expect(outcome.diagnostics == [])
    #expect(Self.count(of: element, in: outcome.value.html.bytes) == count)
  }

  /// How many elements of a name start.
  private static func count(of element: String, in html: [UInt8]) -> Int {
    let opening = Array("<\(element)".utf8)
    return html.indices.count { index in
      html[index] == opening[0] && html[index...].starts(with: opening)
        && [UInt8(ascii: ">"), UInt8(ascii: " ")].contains(html[index + opening.count])
    }
  }

  @Test func haveTheirFindings() {
    let html = Self.outcome(Self.times("a <b>\n", 10_000))
    #expect(html.diagnostics.count == 10_000)
    #expect(Set(html.diagnostics.map(\.location)).count == 10_000)
    let facts = Self.outcome("> " + Self.times("a [4%](fact:transaction-fee)\n", 10_000))
    #expect(Set(facts.diagnostics.map(\.location)).count == 10_000)
    let figures = Self.outcome("[a]: /fees/\n" + Self.times("*3* days, 3&nbsp;days\n", 10_000))
    #expect(Set(figures.value.uncheckedFigures.map(\.range)).count == 20_000)
  }

  @Test(arguments: ["[", "![", "a[", "[[a]("])
  func ofOpenBracketsAreRefused(scrap: String) {
    let outcome = Self.outcome("a\n\n" + Self.times(scrap, 50_000))
    #expect(outcome.diagnostics.map(\.code.name) == ["too-many-brackets"])
    #expect(outcome.diagnostics.map(\.location.line) == [3])
    #expect(outcome.value.html.bytes.isEmpty)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func mayHaveManyBracketsInManyParagraphs(lineEnding: String) {
    let text = Self.times("[[[[[[[[[[ a" + lineEnding + lineEnding, 1_000)
    #expect(Self.outcome(text).diagnostics == [])
    let joined = Self.times("[[[[[[[[[[ a" + lineEnding, 1_000)
    #expect(Self.outcome(joined).diagnostics.map(\.location.line) == [101])
  }
}
