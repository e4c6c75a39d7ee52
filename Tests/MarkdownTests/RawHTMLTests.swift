import Testing

@testable import Markdown

@Suite struct RawHTMLInArticles {
  @Test(arguments: [
    "a «<b>»c«</b>» d", "«<div>»\na\n", "a\n\n  «<p>a</p>»\n\nb «<br/>»", "«<b>»a«</b>»\nb", "# a «<b>»c",
    "> «<div>»\n> a\n", "> a «<b>»\n   c «<b>» d", "- «<hr>»\n- a «<i>» «<i>» «<i>»\n",
    "| a «<b>» |\n|---|\n| `<b>` «<b>» «<b>» |", "`<b>` «<b>»", "\\<b> «<b>»", "&lt;b> «<b>»",
    "[a «<b>»](/fees/) «<b>»", "![a «<b>»](case.png)", "[3%«<b>»](fact:transaction-fee)",
    "a «<b»\nc> d", "a\r\nb «<i»\r\nx='y'>\r\n", "> a «<b»\n> c='d'> «<i>»",
    "«<script>»\nalert(1)\n</script>\n",
    "«<?php a ?>»", "a «<?php a ?>»", "«<!DOCTYPE html>»", "«<![CDATA[a]]>»", "[foo]: /fees/\na «<b>»",
    "<https://a.example> «<b>»", "é «<b>»",
  ])
  func isPointedAt(text: String) {
    MarkedSource(text).expect(
      "raw-html", "HTML in an article is not published",
      hint: "write it in Markdown, or put it between backticks to show it")
  }

  @Test(arguments: [
    "«<!-- a -->»", "  «<!-- a»\nb\n-->\n", "a «<!-- b -->» c", "- a\n\n  «<!-- b -->»\n",
    "| a «<!-- b -->» |\n|---|\n", "> «<!--»\n> a -->\n",
  ])
  func isSaidToBeAComment(text: String) {
    MarkedSource(text).expect("raw-html", "an HTML comment is not published", hint: "remove it")
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
