import Diagnostics
import TestFixtures
import Testing

@testable import Markdown

/// What cannot be published is shown as a text, for a site whose baseline lets the finding pass.
@Suite struct RefusedMarkdown {
  static let shown: [(text: String, html: String)] = [
    ("a <b>c</b> & d", "<p>a &lt;b&gt;c&lt;/b&gt; &amp; d</p>\n"),
    ("<div onclick=\"x\">\n*a*\n</div>", "<p>&lt;div onclick=&quot;x&quot;&gt;\n*a*\n&lt;/div&gt;\n</p>\n"),
    ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;\n</p>\n"),
    ("- <p>a\n", "<ul>\n<li>&lt;p&gt;a\n</li>\n</ul>\n"),
    ("a <kbd>b", "<p>a &lt;kbd&gt;b</p>\n"), ("a</kbd> b", "<p>a&lt;/kbd&gt; b</p>\n"),
    ("<details>\n\na\n", "&lt;details&gt;\n<p>a</p>\n"),
    ("</details>\n\na\n", "&lt;/details&gt;\n<p>a</p>\n"),
    ("<a id=\"b\"></a> <a id=\"b\"></a> c", "<p><span id=\"b\"></span> <span></span> c</p>\n"),
    ("[a <b>](gone.md)", "<p>a &lt;b&gt;</p>\n"),
    (
      "![a <b>](case.png)",
      #"<p><img src="/refunds/case.0a1b.png" alt="a " width="640" height="480" loading="lazy" decoding="async"></p>"#
        + "\n"
    ),
    ("![*a* b](gone.png)", "<p><em>a</em> b</p>\n"), ("![a](https://b.example/c.png)", "<p>a</p>\n"),
    ("![a](table:gone)", "<p>a</p>\n"), ("b ![a](table:fees)", "<p>b a</p>\n"),
    ("[![a](gone.png)](https://b.example)", #"<p><a href="https://b.example">a</a></p>"# + "\n"),
    (
      "[![a](case.png)](gone.md)",
      #"<p><img src="/refunds/case.0a1b.png" alt="a" width="640" height="480" loading="lazy" decoding="async"></p>"#
        + "\n"
    ),
  ]

  @Test(arguments: shown)
  func isShownAsAText(text: String, html: String) {
    let outcome = MarkedSource(text).body()
    #expect(!outcome.diagnostics.isEmpty || text.contains("gone"))
    #expect(outcome.value.shown == html)
  }

  @Test func hidesNoFigure() {
    let found = MarkedSource("<div>You pay «7 days» later.</div>\n").body().value.uncheckedFigures
    #expect(found.map(\.value) == ["7 days"])
  }

  @Test func isShownInATitleToo() {
    let source = MarkedSource("title: a <b>c</b> [d](e.md) <kbd>f</kbd><!-- g -->")
    let text = BodyParser(references: .sample).inline(
      Located("a <b>c</b> [d](e.md) <kbd>f</kbd><!-- g -->", at: 7..<46), of: source.file)
    #expect(text.value.html.text == "a &lt;b&gt;c&lt;/b&gt; d &lt;kbd&gt;f&lt;/kbd&gt;")
    #expect(text.value.plain == "a c d f")
  }
}
