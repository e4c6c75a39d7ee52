import Diagnostics
import TestFixtures
import Testing

@testable import Markdown

/// Titles and descriptions: inline Markdown in the front matter.
@Suite struct InlineTexts {
  /// Parses the text after `title: `, without its quotes.
  private static func outcome(_ text: String) throws -> (MarkedSource, Outcome<InlineText>) {
    let source = MarkedSource("---\nweight: 3 days\ntitle: \(text)\n---\n\n3% <b>\n")
    let start =
      try #require(source.file.bytes.firstOffset(of: Array("title: ".utf8), in: 0..<source.file.bytes.count))
      + 7
    let range = start..<source.file.lineRange(2).upperBound
    let value = source.file.text(in: range).trimmingPrefix("\"")
    let parser = BodyParser(references: .sample)
    let inline = parser.inline(
      Located(String(value.last == "\"" ? value.dropLast() : value), at: range), of: source.file)
    return (source, inline)
  }

  @Test(arguments: [
    (text: "The fee", html: "The fee", plain: "The fee"),
    (text: "Q & A <3", html: "Q &amp; A &lt;3", plain: "Q & A <3"),
    (
      text: "*Now*: `a < b` &amp; **c**",
      html: "<em>Now</em>: <code>a &lt; b</code> &amp; <strong>c</strong>", plain: "Now: a < b & c"
    ),
    (text: "[3%](fact:transaction-fee) fee", html: "{transaction-fee:3%} fee", plain: "3% fee"),
    (text: "The [](fact:transaction-fee)", html: "The {transaction-fee:3%}", plain: "The 3%"),
    (
      text: "[5 minutes](figure:) *read*", html: "<span class=\"whole\">5 minutes</span> <em>read</em>",
      plain: "5 minutes read"
    ),
    (text: "# 1. *no* heading #", html: "# 1. <em>no</em> heading #", plain: "# 1. no heading #"),
    (text: "- *no* list", html: "- <em>no</em> list", plain: "- no list"),
    (text: "a \\*b\\* \\", html: "a *b* \\", plain: "a *b* \\"),
    (text: "", html: "", plain: ""),
  ])
  func areOneLine(text: String, html: String, plain: String) throws {
    let (_, outcome) = try Self.outcome(text)
    #expect(outcome.value.html.shown == html)
    #expect(outcome.value.plain == plain)
    #expect(outcome.diagnostics == [])
    #expect(outcome.value.content.uncheckedFigures == [])
  }

  @Test(arguments: [
    "[«4%»](fact:transaction-fee)", "\"[«4%»](fact:transaction-fee)\"", "*a* [«4%»](fact:transaction-fee) b",
    "\"`[4%](fact:transaction-fee)` [«4%»](fact:transaction-fee) [«4%»](fact:transaction-fee)\"",
  ])
  func checkTheirFacts(text: String) throws {
    let (source, outcome) = try Self.outcome(text)
    let expected = source.ranges.map {
      Finding(
        code: "fact-mismatch", place: $0, message: "the table says '3%', the article says '4%'",
        hint: "write '3%', the fact 'transaction-fee'", in: source.file)
    }
    #expect(outcome.diagnostics.inOrder().map(Finding.init) == expected)
  }

  @Test(arguments: [
    (
      text: "a «[b](/fees/)»", code: "misplaced-link",
      message: "a title or description cannot contain a link or a picture",
      hint: "write only the text; facts and marked figures are allowed"
    ),
    (
      text: "«![b](case.png)»", code: "misplaced-link",
      message: "a title or description cannot contain a link or a picture",
      hint: "write only the text; facts and marked figures are allowed"
    ),
    (
      text: "«<https://a.example>»", code: "misplaced-link",
      message: "a title or description cannot contain a link or a picture",
      hint: "write only the text; facts and marked figures are allowed"
    ),
    (
      text: "a «<b>» c", code: "raw-html",
      message: "a title, a description, the footer or a notice cannot contain HTML",
      hint: "remove the tags and keep the text"
    ),
    (
      text: "\"a «<!-- b -->»\"", code: "raw-html",
      message: "a title, a description, the footer or a notice cannot contain HTML",
      hint: "remove the tags and keep the text"
    ),
    (
      text: "[a](fact:«weather»)", code: "unknown-fact", message: "there is no fact 'weather'",
      hint: "'helpcenter facts' lists all facts"
    ),
  ])
  func holdNoMoreThanTheyCan(text: String, code: String, message: String, hint: String) throws {
    let (source, outcome) = try Self.outcome(text)
    let expected = source.ranges.map {
      Finding(code: code, place: $0, message: message, hint: hint, in: source.file)
    }
    #expect(outcome.diagnostics.inOrder().map(Finding.init) == expected)
  }

  @Test(arguments: [
    "the «3%» fee", "\"«3 days», «3 days»\"", "«13 days», «3 days»", "*a* «3 days» `«4 days»` «4 days»",
    "[3%](fact:transaction-fee) and «3%»", "**«3»** days", "\"*a* «3%»\"",
  ])
  func pointAtTheirFigures(text: String) throws {
    let (source, outcome) = try Self.outcome(text)
    #expect(source.shown(outcome.value.content.uncheckedFigures.map(\.range)) == source.marked)
  }

  @Test func refuseTooManyBrackets() throws {
    let (_, outcome) = try Self.outcome(String(repeating: "[", count: 1_001))
    #expect(outcome.diagnostics.map(\.code.name) == ["too-many-brackets"])
  }
}
