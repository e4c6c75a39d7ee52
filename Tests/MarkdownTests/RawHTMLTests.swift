import TestFixtures
import Testing

@testable import Markdown

@Suite struct RawHTMLInArticles {
  static let pointedAt: [(text: String, name: String)] = [
    ("a «<b>»c</b> d", "b"), ("«<div>»\na\n", "div"), ("# a «<b>»c", "b"), ("> «<div>»\n> a\n", "div"),
    ("> a «<b>»\n   c <b> d", "b"), ("| a «<b>» |\n|---|\n| `<b>` <b> <b> |", "b"), ("`<b>` «<b>»", "b"),
    ("\\<b> «<b>»", "b"), ("&lt;b> «<b>»", "b"), ("[a «<b>»](/fees/) <b>", "b"),
    ("![a «<b>»](case.png)", "b"), ("[3%«<b>»](fact:transaction-fee)", "b"), ("a «<b»\nc> d", "b"),
    ("a\r\nb «<i»\r\nx='y'>\r\n", "i"), ("«<script>»\nalert(1)\n</script>\n", "script"),
    ("[foo]: /fees/\na «<b>»", "b"), ("<https://a.example> «<b>»", "b"), ("é «<b>»", "b"),
    ("«<details open>»\n\na\n\n</details>", "details"), ("«<details>»\na\n</details>", "details"),
    ("«<details><summary>a»\nb</summary>\n\nc\n\n</details>", "details"),
    ("a <kbd>b</kbd> «<kbd class='x'>»c</kbd>", "kbd"), ("a «<a href='/x/'>»b", "a"),
    ("a «<a id='1 2'>»b", "a"), ("a «<br clear=all>» b", "br"), ("a «<kbd\u{0C}onclick=x>»", "kbd"),
    ("a «<details>» b", "details"), ("«<sub>»\na", "sub"), ("«<br>»\na", "br"),
    ("«<h2 align='center'>a</h2>»", "h2"),
  ]

  @Test(arguments: pointedAt)
  func isPointedAt(text: String, name: String) {
    let marked = MarkedSource(text)
    let found = marked.body().diagnostics.map { Finding($0) }.filter { $0.code == "raw-html" }
    let place = Finding(code: "", place: marked.ranges[0], message: "", hint: "", in: marked.file)
    #expect(
      found.contains {
        $0.message.hasPrefix("the tag '<\(name)>' is not published") && $0.place == place.place
      }, "\(found)")
  }

  @Test(arguments: ["«<?php a ?>»", "a «<?php a ?>»", "«<!DOCTYPE html>»", "«<![CDATA[a]]>»"])
  func isNoTag(text: String) {
    MarkedSource(text).expect(
      "raw-html", "HTML in an article is not published",
      hint: "Markdown has nothing for it: remove the tag, or put it between backticks to show it")
  }

  @Test func isToldOnceForEachKind() {
    let found = MarkedSource("a <b>c</b> <b>d</b>\n\n<i>e</i>").body().diagnostics
    #expect(
      found.map(\.message) == [
        "the tag '<b>' is not published (4 places in this article)",
        "the tag '<i>' is not published (2 places in this article)",
      ])
    #expect(found.map(\.hint) == ["write '**text**'", "write '*text*'"])
  }

  @Test(arguments: [
    ("a «<a href=\"late.md\">»b", "write '[text](late.md)'"),
    ("a «<a target='x' href='late.md#b'>»c", "write '[text](late.md#b)'"),
    ("a «</br>» b", "write '<br>'"), ("a «<br class='x'>» b", "write '<br>'"),
  ])
  func keepsItsMeaning(text: String, hint: String) {
    let found = MarkedSource(text).body().diagnostics.filter { $0.code == .rawHTML }
    #expect(found.map(\.hint) == [hint])
  }

  @Test func standsBehindAComment() {
    MarkedSource("«<!-- a --> b»").expect(
      "raw-html", "text after a comment is not published", hint: "begin a new line after '-->'")
  }

  @Test(arguments: [
    "`<b>`", "    <b>\n", "```\n<b>\n```\n", "\\<b>", "&lt;b&gt;", "a < b > c", "<https://a.example>", "<3",
  ])
  func mayBeShown(text: String) {
    MarkedSource(text).expect(nil)
  }

  @Test func isNotPublished() {
    let html = MarkedSource("<div>\n\na <b>c</b> <!-- d -->").body().value.shown
    #expect(!html.contains("<b>") && !html.contains("<div>") && !html.contains("<!-- d"))
  }
}

/// The tags that an article may use.
@Suite struct ListedHTML {
  static let shown: [(text: String, html: String)] = [
    ("a<br>b<BR/>c<br />d", "<p>a<br />\nb<br />\nc<br />\nd</p>\n"),
    ("| a<br>b |\n|---|\n| c<br/>d |", "a<br />\nb\n</th>"),
    ("<kbd>Ctrl</kbd>+<KBD id=\"c\">C</KBD >", "<p><kbd>Ctrl</kbd>+<kbd id=\"c\">C</kbd></p>\n"),
    (
      "H<sub>2</sub>O x<sup>n</sup> <u>a</u> <ins>b</ins>",
      "H<sub>2</sub>O x<sup>n</sup> <u>a</u> <ins>b</ins>"
    ),
    (
      "<a id=\"Late_Fee.2\"></a>a <a name='b'>c</a> <a id=d />",
      "<span id=\"Late_Fee.2\"></span>a <span id=\"b\"></span>c <span id=\"d\"></span>"
    ),
    (
      "<details>\n<summary>What *is* `a` & b</summary>\n\nText **b**\n\n</details>\n",
      "<details>\n<summary>\nWhat <em>is</em> <code>a</code> &amp; b\n</summary>\n<p>Text <strong>b</strong></p>\n</details>"
    ),
    (
      "<details id=\"x\"><summary>\n  Two words\n</summary>\n\n- a\n\n</details>",
      "<details id=\"x\">\n<summary>\nTwo words\n</summary>"
    ),
    (
      "> <details>\n> <summary>[3%](fact:transaction-fee)</summary>\n>\n> a\n>\n> </details>",
      "<summary>\n{transaction-fee:3%}\n</summary>"
    ),
    ("a <!-- b --> c\n\n<!-- d\n\ne -->\n\nf", "<p>a  c</p>\n<p>f</p>\n"),
    ("**a <!--\nb --> c**", "<p><strong>a  c</strong></p>\n"),
  ]

  @Test(arguments: shown)
  func isWrittenAnew(text: String, html: String) {
    let body = MarkedSource(text).body()
    #expect(body.diagnostics.isEmpty, "\(body.diagnostics)")
    #expect(body.value.shown.contains(html), "\(body.value.shown)")
  }

  static let unbalanced: [(text: String, message: String)] = [
    ("a «<kbd>»b", "nothing closes '<kbd>'"), ("a «</kbd>»b", "nothing opens what '</kbd>' closes"),
    ("a «<u>»b\n\nc</u>", "nothing closes '<u>'"), ("**a «<u>»b** c</u>", "nothing closes '<u>'"),
    ("<u>a «<kbd>»b</u> c</kbd>", "nothing closes '<kbd>'"),
    ("«<details>»\n\na", "nothing closes '<details>'"),
    ("- «<details>»\n\n</details>", "nothing closes '<details>'"),
    ("a\n\n«</details>»", "nothing opens what '</details>' closes"),
    ("a «<a id=\"b\">» c", "nothing closes '<a>'"),
    ("<details>\n\na\n\n«<summary>b</summary>»\n\n</details>", "'<summary>' does not follow '<details>'"),
  ]

  @Test(arguments: unbalanced)
  func isClosedWhereItIsOpened(text: String, message: String) {
    let marked = MarkedSource(text)
    let first = marked.body().diagnostics.map { Finding($0) }.first { $0.message == message }
    let place = Finding(code: "", place: marked.ranges[0], message: "", hint: "", in: marked.file)
    #expect(first?.code == "unbalanced-html" && first?.place == place.place)
  }

  @Test func setsAnchorsBeforeHeadingsDo() {
    let body = MarkedSource("## Late\n\n<a id=\"late\"></a> <a name=\"früh\"></a>").body()
    #expect(body.diagnostics.isEmpty)
    #expect(body.value.anchorNames == ["late-1", "late", "früh"])
  }

  @Test func setsAnAnchorOnce() {
    MarkedSource("<a id=\"a\"></a> «<u id=\"a\">»b</u>").expect(
      "repeated-anchor", "the anchor 'a' is set twice in this article",
      hint: "remove this one, or give it another name")
  }

  /// A tag hides no figure, and a comment neither.
  @Test(arguments: ["7<sub></sub> days", "<u>7</u> days", "7<br>days", "7 <!-- a --> days"])
  func leavesFiguresInSight(text: String) {
    #expect(MarkedSource(text).body().value.uncheckedFigures.count == 1)
  }
}
