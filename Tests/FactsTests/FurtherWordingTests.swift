import Days
import Testing

@testable import Facts

/// A wording beyond those of the value has the number of the value, and no other.
@Suite struct FurtherWordings {
  static let right: [(FactValue, String)] = [
    (.days(30), "30 Tage"), (.days(30), "more than 30 days"), (.days(30), "thirty calendar days"),
    (.count(6, of: "million"), "over 6 million"), (.money(hundredths: 0, .usDollar), "free"),
    (.money(hundredths: 125_050, Currency("EUR")), "1.250,50 Euro"), (.days(0), "0 Tage"),
    (.money(hundredths: 125_000, Currency("EUR")), "1250 EUR"), (.percent(hundredths: 250), "2,5 %"),
    (.date(Day.earliest), "am \(Day.earliest.date.day).\(Day.earliest.date.month).\(Day.earliest.date.year)"),
    (.words(["Visa", "Mastercard"]), "both cards"), (.days(3), "the third day"),
    (.dayOfCase(31), "the thirty-first day"),
  ]

  @Test(arguments: right)
  func stateTheValue(value: FactValue, text: String) {
    #expect(value.isStated(by: text))
  }

  static let wrong: [(FactValue, String)] = [
    (.days(30), "14 Tage"), (.days(30), "fourteen calendar days"), (.days(30), "a fortnight"),
    (.days(30), ""),
    (.days(30), "30 days in 5 countries"), (.money(hundredths: 500, .usDollar), "free"),
    (.money(hundredths: 0, .usDollar), ""), (.days(0), "3 Tage"), (.percent(hundredths: 250), "25 %  of 1"),
  ]

  @Test(arguments: wrong)
  func doNotStateAnother(value: FactValue, text: String) {
    #expect(!value.isStated(by: text))
  }
}
