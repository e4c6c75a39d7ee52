import TestFixtures
import Testing

@testable import Markdown

@Suite struct Callouts {
  @Test(arguments: [
    ("NOTE", "note", "Note"), ("TIP", "tip", "Tip"), ("IMPORTANT", "important", "Important"),
    ("WARNING", "warning", "Warning"), ("CAUTION", "caution", "Caution"), ("note", "note", "Note"),
  ])
  func haveFiveKinds(mark: String, name: String, title: String) {
    let outcome = MarkedSource("> [!\(mark)]\n> a *b*\n>\n> c\n").body()
    #expect(outcome.diagnostics == [])
    #expect(
      outcome.value.shown == """
        <div class="callout \(name)" role="note"><p class="callout-title">\(title)</p>
        <p>a <em>b</em></p>
        <p>c</p>
        </div>

        """)
  }

  private static let opening =
    "<div class=\"callout note\" role=\"note\"><p class=\"callout-title\">Note</p>\n"

  @Test(arguments: [
    ("> [!NOTE]  \n> a\n", "<p>a</p>\n"),
    ("> [!NOTE]\\\n> a\n", "<p>a</p>\n"),
    ("> [!NOTE]\na\n", "<p>a</p>\n"),
    (">[!NOTE]\r\n>a\r\n", "<p>a</p>\n"),
    ("> [!NOTE]\n> - a\n> - b\n", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
    ("> [!NOTE]\n>\n>     a\n", "<pre><code>a\n</code></pre>\n"),
    (
      "> [!NOTE]\n> # a\n",
      "<h1 id=\"a\">\na\n</h1><a class=\"anchor\" href=\"#a\" aria-label=\"Link to “a”\"></a>\n"
    ),
    ("> [!NOTE]\n> > [!NOTE]\n> > a\n", opening + "<p>a</p>\n</div>\n"),
    ("> [!NOTE]\n>\n> ![a](table:fees)\n", "{embed 0}\n"),
    ("> [!NOTE]\n> [3%](fact:transaction-fee)\n", "<p>{transaction-fee:3%}</p>\n"),
  ])
  func holdBlocks(text: String, html: String) {
    let outcome = MarkedSource(text).body()
    #expect(outcome.diagnostics == [])
    #expect(outcome.value.shown == Self.opening + html + "</div>\n")
  }

  @Test func mayStandInLists() {
    let html = MarkedSource("- a\n\n  > [!TIP]\n  > b\n").body().value.shown
    #expect(
      html.contains(
        "<div class=\"callout tip\" role=\"note\"><p class=\"callout-title\">Tip</p>\n<p>b</p>\n</div>"))
  }

  @Test(arguments: [
    ("> [!«NOTES»]\n> a\n", "NOTES", "did you mean 'NOTE'?"),
    ("> a\n\n- > [!«warn»]\n  > a\n", "warn", "write NOTE, TIP, IMPORTANT, WARNING or CAUTION"),
    ("> > [!«Info»]\n", "Info", "write NOTE, TIP, IMPORTANT, WARNING or CAUTION"),
    ("> [!«TPI»]\n> | a |\n> |---|\n", "TPI", "did you mean 'TIP'?"),
  ])
  func areKnownByTheirNames(text: String, name: String, hint: String) {
    MarkedSource(text).expect("unknown-callout", "there is no callout '\(name)'", hint: hint)
  }

  @Test(arguments: [
    "> \\[!NOTE]\n> a\n", "> `[!NOTE]`\n", "> [!]\n",
    "> **[!NOTE]**\n> a\n", "> # [!NOTE]\n",
  ])
  func areNothingElse(text: String) {
    let outcome = MarkedSource(text).body()
    #expect(outcome.diagnostics == [])
    #expect(!outcome.value.shown.contains("callout"))
  }

  @Test(arguments: [
    ("> [!tip] Ask *first*\n> Then send.\n", "Ask <em>first</em>", "\n<p>Then send.</p>"),
    ("> [!TIP] Ask  \n> Then\n", "Ask", "\n<p>Then</p>"),
    ("> [!tip] `a` & b\n> - c\n", "<code>a</code> &amp; b", "\n<ul>\n<li>c</li>\n</ul>"),
    ("> [!TIP] Ask\n", "Ask", ""), ("> [!TIP] [3%](fact:transaction-fee)\n", "{transaction-fee:3%}", ""),
  ])
  func haveTheirOwnTitles(text: String, title: String, rest: String) {
    let outcome = MarkedSource(text).body()
    #expect(outcome.diagnostics == [])
    #expect(
      outcome.value.shown == """
        <div class="callout tip" role="note">
        <p class="callout-title">
        \(title)
        </p>\(rest)
        </div>

        """)
  }

  @Test(arguments: [
    "> [!NOTE\n> a\n", "> [!warning]- Folded\n", "> [!tip]+\n> a\n", "> [!VIDEO https://a.example/b]\n",
  ])
  func areNamedWhenTheyAreMalformed(text: String) {
    #expect(MarkedSource(text).body().diagnostics.map(\.code) == [.unknownCallout])
  }

  @Test(arguments: ["> «[!NOTE]»\n", "> «[!TIP]»\n\nText\n"])
  func areFoundWithoutText(text: String) {
    MarkedSource(text).expect(
      "unknown-callout", "the callout has no text", hint: "write it on the next line, after '> '")
  }
}
