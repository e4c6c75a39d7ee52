import Markdown
import TestFixtures
import Testing

/// `[…](figure:)` marks a figure, and is no way around the table.
@Suite struct FigureMarks {
  @Test(arguments: [
    "[5 minutes](figure:)", "[5 *minutes*](figure:)", "[3–5 days](figure:)", "[5](figure:)",
    "[$5 to 10](figure:)",
    "[4, 5 and 6 hours](figure:)", "[2020](figure:)", "[half a cent](figure:)",
    "[3%](figure:not-transaction-fee)",
    "[3 percent](figure:not-transaction-fee)", "[MP3](figure:)", "[٣](figure:)", "[(2020)](figure:)",
    "[nothing](figure:not-buyer-fee)", "[3 per cent](figure:not-transaction-fee)", "[3 cents](figure:)",
  ])
  func mayBeOnAFigure(text: String) {
    MarkedSource(text).expect(nil)
  }

  @Test(arguments: [
    ("«[](figure:)»", "the mark of a figure has no text", "write the figure, as in '[5 minutes](figure:)'"),
    ("«[some text](figure:)»", "the marked text 'some text' is not a single figure", alone),
    ("«[about 5 minutes](figure:)»", "the marked text 'about 5 minutes' is not a single figure", alone),
    ("«[five](figure:)»", "the marked text 'five' is not a single figure", alone),
    (
      "«[The fee is 4% after 9 days of silence.](figure:)»",
      "the marked text 'The fee is 4% after 9 days of silence.' is not a single figure", alone
    ),
    (
      "«[5 days](figure:five)»", "'figure:five' does not mark a figure",
      "write 'figure:', or 'figure:not-' and the name of a fact"
    ),
    (
      "«[4%](figure:not-transaction-fee)»",
      "'not-transaction-fee' is not needed: the fact says '3%', and this is '4%'",
      "write '[4%](figure:)'"
    ),
  ])
  func mayNotBeOn(text: String, message: String, hint: String) {
    MarkedSource(text).expect("figure-mark", message, hint: hint)
  }

  @Test func nameTheFactThatSaysTheSame() {
    let hint =
      "write '[Three percent](fact:transaction-fee)', or "
      + "'[Three percent](figure:not-transaction-fee)' if it means something else"
    MarkedSource("«[Three percent](figure:)»").expect(
      "marked-fact",
      "'Three percent' has a 'figure:' mark, but the fact 'transaction-fee' says the same",
      hint: hint)
    MarkedSource("«[3 per cent](figure:)»").expect(
      "marked-fact",
      "'3 per cent' has a 'figure:' mark, but the fact 'transaction-fee' says the same",
      hint: "write '[3%](fact:transaction-fee)', or "
        + "'[3 per cent](figure:not-transaction-fee)' if it means something else")
    MarkedSource("«[3%](figure:not-transaction-fe)»").expect(
      "unknown-fact", "there is no fact 'transaction-fe'", hint: "did you mean 'transaction-fee'?")
  }

  private static let alone = "mark the number with its unit and nothing else"
}
