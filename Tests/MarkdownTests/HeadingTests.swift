import Markdown
import TestFixtures
import Testing

/// GitHub's rule for the anchors of headings.
@Suite struct HeadingAnchors {
  @Test(arguments: [
    (["What it covers"], ["what-it-covers"]),
    (["a", "a", "a"], ["a", "a-1", "a-2"]),
    (["a", "a", "a-1"], ["a", "a-1", "a-1-1"]),  // a heading that looks like a repeat
    (["a-1", "a", "a"], ["a-1", "a", "a-2"]),
    (["A", "a"], ["a", "a-1"]),
    (["3% & more!"], ["3--more"]),
    (["Don't — stop"], ["dont--stop"]),
    (["snake_case and-hyphen"], ["snake_case-and-hyphen"]),
    (["Ünïcödé", "费用", "e\u{301}"], ["ünïcödé", "费用", "e\u{301}"]),
    (["ⅷ ２"], ["ⅷ-２"]),
    (["👍"], ["section"]),
    (["!", "?"], ["section", "section-1"]),
    (["section", ""], ["section", "section-1"]),
    (["1. `code` and *em*"], ["1-code-and-em"]),
    (["[a](/fees/) ![b](case.png)"], ["a-"]),
    (["[](fact:transaction-fee) fee"], ["3-fee"]),
    (["&amp; &lt;"], ["-"]),
    (["a&nbsp;b"], ["ab"]),
  ])
  func areDistinct(texts: [String], anchors: [String]) {
    let text = texts.map { "## \($0)\n\n" }.joined()
    let body = MarkedSource(text).body().value
    #expect(body.headings.map(\.anchor) == anchors)
    for anchor in anchors {
      #expect(body.shown.contains("<h2 id=\"\(anchor)\">"))
      #expect(body.shown.contains("href=\"#\(anchor)\""))
    }
  }

  /// Swift compares by meaning, a browser code point by code point.
  @Test(arguments: [
    ("## e\u{301}tude", "#étude"), ("## étude", "#e\u{301}tude"), ("## étude", "#e%CC%81tude"),
    ("## a {#e\u{301}tude}", "#étude"), ("<a id=\"e\u{301}tude\"></a>b", "#étude"),
    ("## a {#étude}", "../fees/index.md#e\u{301}tude"),
  ])
  func areInOneFormInIdsAndLinks(text: String, link: String) {
    let shown = MarkedSource("\(text)\n\n[a](\(link))\n").body().value.shown
    func has(_ part: String) -> Bool { shown.utf8.firstRange(of: Array(part.utf8)) != nil }
    #expect(has("id=\"étude\""))
    #expect(has("#%C3%A9tude\">a</a>"))
  }

  @Test func areNoFactsAnchorsWhereFactsAreListed() {
    let body = MarkedSource("## Fact transaction fee\n\n![Facts](table:facts)\n").body().value
    #expect(body.headings.map(\.anchor) == ["fact-transaction-fee-1"])
  }

  @Test(arguments: 0..<0x80 as Range<UInt8>)
  func takeACharacterAlikeInAnyCompany(byte: UInt8) {
    let character = Character(Unicode.Scalar(byte))
    var (plain, accented) = (Anchors(), Anchors())
    let expected = plain.anchor(for: "a\(character)e").dropLast()
    #expect(accented.anchor(for: "a\(character)é").dropLast() == expected)
  }

  @Test func areWrittenIntoTheHTML() {
    let body = MarkedSource("A *\"b\"* & c\n===\n\n### d\n").body().value
    #expect(
      body.shown == """
        <h1 id="a-b--c">
        A <em>&quot;b&quot;</em> &amp; c
        </h1><a class="anchor" href="#a-b--c" aria-label="Link to “A &quot;b&quot; &amp; c”"></a>
        <h3 id="d">
        d
        </h3><a class="anchor" href="#d" aria-label="Link to “d”"></a>

        """)
    #expect(body.headings.map(\.level) == [1, 3])
  }

  @Test func knowTheirPlaces() {
    let source = MarkedSource("«# a b»\n\n> «## c»\n\n«d»\r\n---\r\n")
    let ranges = source.body().value.headings.map(\.range).map { $0.lowerBound }
    #expect(ranges == source.ranges.map(\.lowerBound))
  }

  @Test(arguments: [
    ("## Send it *back* {#back}\n", ["back"], ["Send it back"]),
    ("## Back\n## Send {#back} ##\n", ["back-1", "back"], ["Back", "Send"]),
    ("Send {#Back.1}\n===\n", ["Back.1"], ["Send"]), ("## `a` {#b}\n", ["b"], ["a"]),
    ("> ### *Send* [it](fees.md) {#x-y_z}  \n", ["x-y_z"], ["Send it"]),
    ("1. # Send {#é}\n", ["é"], ["Send"]),
    ("## Send \\{#back}\n", ["send-back"], ["Send {#back}"]),
  ])
  func mayHaveAnAnchorOfTheAuthor(text: String, anchors: [String], headings: [String]) {
    let outcome = MarkedSource(text).body()
    #expect(outcome.diagnostics == [])
    #expect(outcome.value.headings.map(\.anchor) == anchors)
    #expect(outcome.value.headings.map(\.text) == headings)
  }

  @Test func doNotShareAnAnchorOfTheAuthor() {
    let found = MarkedSource("## A {#a}\n\n## B {#a}\n\n<a id=\"c\"></a>\n\n## C {#c}\n").body().diagnostics
    #expect(found.map(\.code.name) == ["repeated-anchor", "repeated-anchor"])
  }

  @Test(arguments: ["«##»\n", "«## &nbsp;»\n", "a\n\n> «#» {#b}\n".replacing(" {#b}", with: "")])
  func areFoundWithoutText(text: String) {
    MarkedSource(text).expect(
      "empty-text", "the heading has no text", hint: "write a text after the '#', or remove the heading")
  }
}
