import Facts
import Testing

@Suite struct NumbersInWords {
  @Test(arguments: [
    (1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (13, "13th"), (21, "21st"),
    (22, "22nd"), (33, "33rd"), (111, "111th"), (211, "211th"), (121, "121st"),
  ])
  func countDaysInDigits(number: Int32, text: String) {
    #expect(NumberWords.ordinalDigits(number) == text)
  }

  @Test(arguments: [
    (0, "zero", "zeroth"), (12, "twelve", "twelfth"), (19, "nineteen", "nineteenth"),
    (20, "twenty", "twentieth"),
    (31, "thirty-one", "thirty-first"), (99, "ninety-nine", "ninety-ninth"), (100, nil, nil), (-1, nil, nil),
  ])
  func countInWords(number: Int32, cardinal: String?, ordinal: String?) {
    #expect(NumberWords.cardinal(number) == cardinal)
    #expect(NumberWords.ordinal(number) == ordinal)
  }
}
