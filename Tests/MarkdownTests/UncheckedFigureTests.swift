import Diagnostics
import Markdown
import TestFixtures
import Testing

@Suite struct UncheckedFigures {
  @Test(arguments: [
    "a «3%» fee", "«3 days» or «3 days»", "# in «3 days»", "in «3 days»\n===\n", "- «3 days»\n- «4 days»",
    "> «3 days»\n«4 days»", "a\n      «3 days»", "| «3%» |\n|---|\n| «4%», «4%» |",
    "> | a |\n> |---|\n> | «4%» |", "| a |\n|---|\n| 10 «10 days» |",
    "![«3%»](case.png)", "[«3%»](/fees/)", "[«3%»][fees]\n\n[fees]: /fees/", "*«3%»*", "a\r\n«3 days»\r\n",
    // In several pieces: the place is that of the first.
    "**«3»** days", "«3» **days**", "«3»\ndays", "«3»\r\n  days", "> «3»\n> business\n> days", "«3»  \ndays",
    "«3»&nbsp;days", "«3»\\% fee", "_«twenty»_-one days", "«US$»**5**", "«July»\n25, 2019",
    "Pay «&pound;5» a day", "«&#36;5» or «&euro;5»",
    // A range in one piece, and in several.
    "«3-5 days»", "«3–5 days»", "from «$5 to $10» a day", "«5»\nto 7 days", "«3»&ndash;5 days",
    "**«3»**–5 days",
    "«5», «7» and «9 days»",
    // Not the same words in a place that is not searched.
    "`«3 days»` «3 days»", "[3%](fact:transaction-fee) «3%»", "[3%](figure:) «3%»",
    "| a |\n|---|\n| `«3 days»` «3 days» |", "| a |\n|---|\n| [3%](fact:transaction-fee) or «3%» |",
    "| a |\n|---|\n| [3%](figure:) or «3%» |", "| «13%» or «3%» |\n|---|\n",
    "[a](/3-days/) «3 days»", "<https://a.example/3-days/> «3 days»", "[a]: /3-days/\n«3 days»",
    "> a\n   `«3 days»` «3 days»", "> > a\n>   `«3 days»` «3 days»", "> > a\n > `«3 days»` «3 days»",
    "> > a\n>>`«3 days»` «3 days»", "> > a\n `«3 days»` «3 days»", "- > a\n  > `«3 days»` «3 days»",
    "é «3%»",
    // Code and titles.
    "`«3 days»`", "`«3»` days", "    «3 days»", "```\n«3 days»\n```", "a\n\n```\nb «3 days»\n",
    "- a\n\n      «3%»\n«4%»",
    "> ```\n> «3 days»", "[a](/x \"«3 days»\")", "![a](case.png \"costs «$5»\")",
    "![a](case.png '«3%», «4%»') «4%»",
    // The head of a column or a row may hold the unit.
    "| Period | Days |\n|---|---|\n| Silence | «9» |\n| Wait | «3–5» |",
    "| % | Orders |\n|---|---|\n| «4» | 5 |",
    "| Name | What |\n|---|---|\n| Days to wait | «9» |\n| Orders | 9 |",
    "| Fee in US$ |\n|---|\n| «5» |\n| «5 days» |",
    // Targets of links and marked figures are not searched.
    "[a](/3-days/)", "[a]: /3-days/ '3 days'",
    "[3%](fact:transaction-fee)", "[](fact:transaction-fee)", "[3 days](figure:)", "[**3** days](figure:)",
    "in [3](figure:) days", "3 `x` days", "[a]\n\n[a]: /3-days/", "3 [3%](figure:) days",
    // The end of a paragraph, a cell or an item ends a figure.
    "3\n\ndays", "| 3 | days |\n|---|---|\n", "- 3\n- days",
  ])
  func arePointedAt(text: String) {
    let source = MarkedSource(text)
    #expect(source.shown(source.body().value.uncheckedFigures.map(\.range)) == source.marked)
  }

  @Test func areSaidAsAReaderSeesThem() {
    let body = MarkedSource("**3**\ndays, [two](/fees/) weeks and 3&nbsp;%").body().value
    #expect(body.uncheckedFigures.map(\.value) == ["3 days", "two weeks", "3\u{A0}%"])
  }

  @Test func areFindingsOfOneForm() {
    let source = MarkedSource("a «3%» fee")
    let figure = Located("3%", at: source.ranges[0])
    let found = Finding(Diagnostic.uncheckedFigure(figure, in: source.file, hint: "mark it"))
    let expected = Finding(
      code: "unchecked-figure", place: source.ranges[0],
      message: "the figure '3%' is unchecked: it quotes no fact and has no 'figure:' mark",
      hint: "mark it", in: source.file)
    #expect(found == expected)
  }

  @Test func leaveMarkedTextUnmarked() {
    let source = MarkedSource("in «[5 *minutes*](figure:)» or\n\n| «[6](figure:)» |\n|---|\n")
    let body = source.body().value
    #expect(body.shown.hasPrefix("<p>in <span class=\"whole\">5 <em>minutes</em></span> or</p>\n"))
    #expect(body.markedFigures.map(\.value) == ["5 minutes", "6"])
    #expect(source.shown(body.markedFigures.map(\.range)) == source.marked)
  }
}
