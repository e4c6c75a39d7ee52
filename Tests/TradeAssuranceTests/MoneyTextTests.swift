import Testing
import TradeAssurance

@Suite struct MoneyText {
  @Test(arguments: [
    ("0", 0), ("1", 100), ("1.2", 120), ("1.23", 123), ("0.01", 1), ("007", 700),
    ("0000000000000000000001", 100),
    ("1,234.5", 123_450), ("12,345,678", 1_234_567_800), ("123,456", 12_345_600), ("1234.5", 123_450),
    ("$5", 500), ("US$5.00", 500), ("  US$1,049.00  ", 104_900), ("0,000", 0),
    ("10000000000", 1_000_000_000_000), ("US$10,000,000,000.00", 1_000_000_000_000),
  ])
  func isParsed(text: String, cents: Int64) throws {
    #expect(try Money(parsing: text.utf8) == Money(cents: cents))
  }

  @Test(arguments: [
    ("", InvalidMoney.empty), ("   ", .empty),
    ("$", .noDigits), ("US$", .noDigits),
    ("-5", .negative), ("$-5", .negative),
    ("+5", .plusSign),
    ("1e3", .exponent), ("1E3", .exponent), ("1.5e3", .exponent), ("1.e3", .exponent),
    ("1 000", .spaceInside), ("$ 5", .spaceInside), ("US$ 5", .spaceInside), ("1. 5", .noDecimals),
    ("٣", .foreignCharacter), ("∞", .foreignCharacter), ("−5", .foreignCharacter), ("5€", .foreignCharacter),
    ("1.٣", .foreignCharacter), ("1\u{A0}000", .foreignCharacter),
    ("1,23", .grouping), ("1,2345", .grouping), ("1234,567", .grouping), (",5", .grouping),
    ("1,,000", .grouping),
    ("1,", .grouping), ("1,23 ", .grouping), ("1.5,000", .grouping), ("12345678901,000", .grouping),
    (".5", .noWholePart), ("$.5", .noWholePart),
    ("1.", .noDecimals), ("1. ", .noDecimals),
    ("1.234", .tooManyDecimals), ("1.000,00", .tooManyDecimals),
    ("abc", .notAnAmount), ("US5", .notAnAmount), ("U$5", .notAnAmount), ("usd5", .notAnAmount),
    ("$$5", .notAnAmount), ("5 USD", .notAnAmount), ("5-", .notAnAmount), ("1.5.2", .notAnAmount),
    ("\t5", .notAnAmount), ("5\n", .notAnAmount), ("1.x", .notAnAmount), ("0x10", .notAnAmount),
    ("/", .notAnAmount),
    (":", .notAnAmount),
    ("10000000000.01", .tooLarge), ("1000000000000", .tooLarge), ("99999999999999999999999999", .tooLarge),
    ("10,000,000,000.01", .tooLarge),
  ])
  func isRefused(text: String, error: InvalidMoney) {
    #expect(throws: error) { try Money(parsing: text.utf8) }
  }

  /// The first byte that is not ASCII, which no text begins with.
  @Test(arguments: [[0x80], [0x31, 0x80], [0x31, 0x2E, 0x80]] as [[UInt8]])
  func isRefusedWithForeignBytes(bytes: [UInt8]) {
    #expect(throws: InvalidMoney.foreignCharacter) { try Money(parsing: bytes) }
  }

  @Test(arguments: [
    (0, "0.00", "US$0.00", "US$0"),
    (7, "0.07", "US$0.07", "US$0.07"),
    (-52, "-0.52", "−US$0.52", "−US$0.52"),
    (104_900, "1049.00", "US$1,049.00", "US$1,049"),
    (99_999, "999.99", "US$999.99", "US$999.99"),
    (1_000_000_000_000, "10000000000.00", "US$10,000,000,000.00", "US$10,000,000,000"),
    (Int64.min, "-92233720368547758.08", "−US$92,233,720,368,547,758.08", "−US$92,233,720,368,547,758.08"),
  ])
  func isWritten(cents: Int64, text: String, shown: String, brief: String) {
    let money = Money(cents: cents)
    #expect(String(money.text) == text)
    #expect(money.shown == shown)
    #expect(money.shownBriefly == brief)
  }

  @Test func survivesTheRoundTrip() throws {
    for cents in stride(from: Int64(0), to: Money.largest.cents, by: 999_999_937) {
      let money = Money(cents: cents)
      #expect(try Money(parsing: String(money.text).utf8) == money)
      #expect(try Money(parsing: money.shown.utf8) == money)
    }
  }
}
