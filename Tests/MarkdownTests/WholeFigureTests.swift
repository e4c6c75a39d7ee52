import Testing

@testable import Markdown

/// A line does not end within a figure.
@Suite struct WholeFigures {
  @Test(arguments: [
    ("within 7 days.", "within <span class=\"whole\">7 days</span>."),
    ("2 business days & 3%", "<span class=\"whole\">2 business days</span> &amp; 3%"),
    ("before July 25, 2019", "before <span class=\"whole\">July 25, 2019</span>"),
    ("a <b> & 2020", "a &lt;b&gt; &amp; 2020"), ("", ""),
  ])
  func standInASpanIfTheyHaveSpaces(text: String, html: String) {
    #expect(FigureSearch.all.html(text).text == html)
  }
}
