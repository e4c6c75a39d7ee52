import Diagnostics
import Foundation
import Testing

@testable import Markdown

/// An article that repeats one construct.
struct LargeArticle: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let text: String
  /// The element that its HTML has that often.
  let element: String
  let count: Int

  init(_ name: String, _ element: String, _ count: Int, _ text: String) {
    testDescription = name
    self.text = text
    self.element = element
    self.count = count
  }
}

/// Articles that nobody writes, but that must not stop a build.
@Suite(.serialized, .timeLimit(.minutes(1))) struct LargeArticles {
  private static func outcome(_ text: String) -> Outcome<Body> {
    let source = SourceFile(path: "content/refunds/process.md", bytes: Array(text.utf8))
    return BodyParser(references: .sample).body(of: source, from: 0)
  }

  private static func times(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  @Test(arguments: [
    LargeArticle("quotes", "blockquote", 200, times("> ", 200) + "a" + times("\n", 50_000)),
    LargeArticle("lists", "ul", 200, times("- ", 200) + "a" + times("\n", 50_000)),
    LargeArticle("a line of signs", "hr", 1, times("-", 50_000)),
    LargeArticle("indented blank lines", "p", 1, "a\n" + times(times(" ", 1_000) + "\n", 500)),
    LargeArticle("emphasis", "em", 25_000, times("*a **a ", 25_000) + "b" + times(" a** a*", 25_000)),
    LargeArticle("headings", "h1", 100_000, times("# a\n\n", 100_000)),
    LargeArticle("code", "code", 0, (1...300).map { times("`", $0) + " a " }.joined()),
    LargeArticle("facts", "p", 1, times("[3%](fact:transaction-fee)\n", 10_000)),
    LargeArticle(
      "emphatic facts", "em", 5_000, times("*a [3%](fact:transaction-fee) ", 5_000) + times("a* ", 5_000)),
    LargeArticle("links in one cell", "a", 10_000, "|" + times("[a](/fees/)", 10_000) + "|\n|---|\n"),
    LargeArticle(
      "columns", "td", 1_000,
      times("|a", 1_000) + "|\n" + times("|-", 1_000) + "|\n" + times("|b", 1_000) + "|"),
    LargeArticle(
      "rows", "td", 20_000, "|a|b|\n|-|-|\n" + times("|[3%](fact:transaction-fee)|3 days|\n", 10_000)),
    LargeArticle("tables", "table", 5_000, times("|a|\n|-|\n\n", 5_000)),
    LargeArticle(
      "definitions and tables", "table", 2_000,
      (0..<2_000).map { "[r\($0)]: /fees/\n\n|[r\($0)]|\n|-|\n\n" }.joined()),
    LargeArticle("definitions", "a", 1, (0..<20_000).map { "[r\($0)]: /fees/ 'a'\n" }.joined() + "\n[r7]"),
    LargeArticle("callouts", "div", 5_000, times("> [!NOTE]\n> a\n\n", 5_000)),
    LargeArticle("autolinks", "a", 10_000, times("<https://a.example> ", 10_000)),
    LargeArticle("addresses", "a", 10_000, times("https://a.example/b_c ", 10_000)),
    LargeArticle("an address of brackets", "a", 1, "https://a.b/" + times("(a", 10_000) + times(")", 18_000)),
    LargeArticle("escaped addresses", "a", 0, times("https\\://a.example ", 10_000)),
    LargeArticle("hosts with a slip", "a", 0, times("(www._", 5_000) + times("https://-", 5_000)),
    LargeArticle("open targets", "a", 0, times("[a](", 50_000)),
    LargeArticle("entities", "a", 10_000, times("[&amp;](/fees/)\n", 10_000)),
  ])
  func takeTheirTime(article: LargeArticle) {
    let outcome = Self.outcome(article.text)
    #expect(outcome.diagnostics.allSatisfy { [.unreadMark, .unusedDefinition].contains($0.code) })
    #expect(Self.count(of: article.element, in: outcome.value.shown) == article.count)
  }

  /// How often an element starts.
  private static func count(of element: String, in html: String) -> Int {
    // Of Foundation: a loop of ours over the bytes takes ten times as long in a debug build.
    ["<\(element)>", "<\(element) "].reduce(0) { $0 + html.components(separatedBy: $1).count - 1 }
  }

  @Test func haveTheirFindings() {
    let html = Self.outcome(Self.times("a <b>\n", 10_000))
    #expect(
      html.diagnostics.map(\.message) == ["the tag '<b>' is not published (10000 places in this article)"])
    let tags = Self.outcome(Self.times("a <u> </kbd>\n\n", 10_000))
    #expect(Set(tags.diagnostics.map(\.location)).count == 20_000)
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
    #expect(outcome.value.shown.isEmpty)
  }

  @Test(arguments: [
    ("> ", 201), (">", 50_000), ("- ", 50_000), ("1. ", 50_000), ("> * 12345) ", 40), ("-\t", 101),
    ("\t", 101),
  ])
  func ofBlocksTooDeepInOneAnotherAreRefused(marks: String, count: Int) {
    for text in ["a", "- a", "-"] {
      let outcome = Self.outcome("a\n\n" + Self.times(marks, count) + text + Self.times("\n", 100_000))
      #expect(outcome.diagnostics.map(\.code.name) == ["too-deep-nesting"])
      #expect(outcome.diagnostics.map(\.location.line) == [3])
      #expect(outcome.value.shown.isEmpty)
    }
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func mayHaveManyBracketsInManyParagraphs(lineEnding: String) {
    let text = Self.times("[[[[[[[[[[ a" + lineEnding + lineEnding, 1_000)
    #expect(Self.outcome(text).diagnostics == [])
    let joined = Self.times("[[[[[[[[[[ a" + lineEnding, 1_000)
    #expect(Self.outcome(joined).diagnostics.map(\.location.line) == [101])
  }

  /// Short rows under a wide header: each lacks a thousand cells.
  @Test func ofAbsentCellsAreRefused() {
    let header = Self.times("|a", 1_000) + "|\n" + Self.times("|-", 1_000) + "|\n"
    let most = Self.outcome("a\n\n" + header + Self.times("|b\n", 100) + "\n" + header)
    #expect(most.diagnostics == [])
    #expect(Self.count(of: "td", in: most.value.shown) == 100_000)
    let tooMany = Self.outcome(
      "a\n\n" + header + Self.times("|b\n", 100) + "\n" + header + "|b\n" + Self.times("|b\n", 200_000))
    #expect(tooMany.diagnostics.map(\.code.name) == ["too-many-cells"])
    #expect(tooMany.diagnostics.map(\.location.line) == [106])
    #expect(tooMany.value.shown.isEmpty)
  }
}
