import Markdown
import Testing

/// Text between `«` and `»` is a figure; a sentence without marks has none.
@Suite struct FigureScanning {
  @Test(arguments: [
    // A number before a percent.
    "«3%»", "a «3%» fee", "«3 %»", "«3 percent»", "«Three Percent»", "«3.5%»", "«3\u{A0}%»", "«3 per cent»",
    "«ninety-nine percent»", "a «3-percent» fee", "«0%»", "«1,234.5%»", "(«3%»)", "«100%»-safe",
    // With a currency, sign or word.
    "«$5»", "«US$1»", "«US$ 1»", "«$ 5»", "«€5»", "«£5»", "«5 €»", "«5€»", "«¥100»", "«USD 5»", "«5 USD»",
    "«1 US dollar»",
    "«one US dollar»", "«1,234.50 dollars»", "«two dollars»", "«50 cents»", "«5 euros»", "«7 yuan»",
    "«EUR 5»", "«5 eur»",
    "«US$1,049.00»", "«$1.5» million", "a US «$5» bill", "−«US$0.52»", "«CNY 5»", "5 «$10» notes",
    "costs «5 $»",
    // Before a unit of time, or million.
    "«3 days»", "«3-day» wait", "«three days»", "a «thirty-day» period", "«twenty-one days»",
    "«twenty one days»",
    "«2 business days»", "«two working days»", "«2 calendar days»", "«1 business day»", "«24 hours»",
    "«five minutes»", "«1 week»", "«6-month» plan", "«5 years»", "«6 million»", "over «six million» orders",
    "«3  days»", "«3\u{A0}days»", "«3\u{202F}days»", "«3\u{2011}day» wait", "more than «7 days»",
    "«3 days»' notice",
    "from 7–«10 days»", "«3 Days»", "«ONE YEAR»", "«zero days»", "in «3 days», «4 days» and «5 days»",
    // An ordinal before or after a day.
    "«third day»", "the «31st day»", "«day 31»", "«Day 31»", "the «3rd business day»", "«twenty-first day»",
    "«day three»", "«day-3»", "«day\u{A0}31»", "«2nd day»", "«day 31st»", "«thirty-first day»",
    // A calendar date.
    "«July 25, 2019»", "«25 July 2019»", "«2026-03-08»", "«March 8»", "on «March 8th, 2026»", "«8 March»",
    "«8th March 2026»", "«8th of March 2026»", "«March 31st»", "«July\u{A0}25, 2019»", "«Jul 25, 2019»",
    "«25 Dec 2019»",
    "«7/25/2019»", "«25.07.2019»", "since «1 May»",
    "about «July 2019»", "«Jan. 5»", "on «1.5.2019»",
    // No figures.
    "one of them", "may 3 people", "route 2", "v1.2", "1.5.3", "step 3", "3 steps", "three routes", "2 of 3",
    "the third route", "first, log in", "day by day", "the day", "days 3", "someday 3", "percent", "$", "US$",
    "3", "1,234", "3rd party", "hundred days", "everyday", "business days", "March", "march 8 people",
    "2019", "in a day", "x3 days", "3d", "A4", "24/7", "M3 days", "a1b2 days", "COVID-19", "phone 555-0100",
    "tone day", "3 daylight", "3 yearly", "3 centers", "7 yenta", "10 poundage", "12345678",
    "the second-hand day", "thirdday", "1-2-3", "someone", "2026-03", "2026-03-081", "12026-03-08",
    "Mayday 3",
    "1/2", "3/4", "may be 5", "Sep, 5", "on 5, May", "1.5.3 of 2019", "Maybe 5", "",
  ])
  func finds(marked: String) {
    let marks = MarkedSource(marked)
    #expect(marks.shown(FigureScanner.figures(in: marks.file.bytes)) == marks.marked)
  }

  /// After any byte and at any distance from the start, because eight bytes are compared at a time.
  @Test(arguments: 0...24, ["-", " ", "\0", "é", "日", "(", "@", "[", "`", "{", "/", ":"])
  func findsAtEachOffset(offset: Int, before: String) {
    let marked = "\(String(repeating: before, count: offset))«3 days»\(before) «ten days»"
    let marks = MarkedSource(marked)
    #expect(marks.shown(FigureScanner.figures(in: marks.file.bytes)) == marks.marked)
    let words = String(repeating: before, count: offset) + "«two days»"
    let marksOfWords = MarkedSource(words)
    #expect(marksOfWords.shown(FigureScanner.figures(in: marksOfWords.file.bytes)) == marksOfWords.marked)
  }

  @Test func stopsAtWhatIsNotSearched() {
    #expect(FigureScanner.figures(in: [0x33, 0, 0x25]) == [])
    #expect(FigureScanner.figures(in: Array("3 \0 days".utf8)) == [])
  }
}
