import Testing
import TradeAssurance

@Suite struct MoneyText {
  /// Cases that the table of vectors cannot contain.
  @Test(arguments: [
    ("0", 0), ("1", 100), ("1.2", 120), ("1.23", 123), ("0.01", 1), ("007", 700), (".5", 50), ("5.", 500),
    ("0000000000000000000001", 100), ("1,234.5", 123_450), ("12,345,678", 1_234_567_800), ("0,000", 0),
    ("1 234\u{AD}.50", 123_450), ("1\u{200F}2.5\u{202E}", 1_250), ("  US$1,049.00  ", 104_900),
    ("1\u{202F}049 USD", 104_900),
    ("10000000000", 1_000_000_000_000), ("US$10,000,000,000.00", 1_000_000_000_000),
  ])
  func isParsed(text: String, cents: Int64) throws {
    #expect(try Money(parsing: text.utf8.span) == Money(cents: cents))
  }

  /// Bytes that are not UTF-8, and overlong spaces.
  @Test(arguments: [
    [0x80], [0x31, 0x80], [0x31, 0x2E, 0xFF], [0xE0, 0x80, 0xA0, 0x35], [0xC0, 0xA0, 0x35],
    [0x35, 0xE2, 0x80], [0x35, 0xE0, 0xA0], [0x35, 0xD2, 0xA0], [0x35, 0xC2, 0x80],
  ])
  func isRefusedWithForeignBytes(bytes: [UInt8]) {
    #expect(throws: ErrorCode.foreignCharacter) { try Money(parsing: bytes.span) }
  }

  /// What is wrong, and not a neighbour of it.
  @Test(arguments: [
    ("", ErrorCode.amountMissing), ("1:5", .notAnAmount), ("1d5", .notAnAmount), ("Ux1e5", .exponent),
    ("U-5", .minusSign), ("1,2 3", .spaceInAmount), ("1,$2", .commaGroupsThreeDigits),
    ("1,2.", .commaGroupsThreeDigits), ("1,23.5", .commaGroupsThreeDigits),
    ("1, 234", .commaGroupsThreeDigits), ("1$234,567", .notAnAmount), ("1000000000000", .amountTooLarge),
  ])
  func isRefused(text: String, error: ErrorCode) {
    #expect(throws: error) { try Money(parsing: text.utf8.span) }
  }

  @Test(arguments: [
    (0, "0.00", "US$0.00"),
    (7, "0.07", "US$0.07"),
    (-52, "-0.52", "−US$0.52"),
    (100_000, "1000.00", "US$1,000.00"),
    (104_900, "1049.00", "US$1,049.00"),
    (99_999, "999.99", "US$999.99"),
    (1_000_000_000_000, "10000000000.00", "US$10,000,000,000.00"),
    (Int64.min, "-92233720368547758.08", "−US$92,233,720,368,547,758.08"),
  ])
  func isWritten(cents: Int64, text: String, shown: String) {
    let money = Money(cents: cents)
    #expect(money.text == text)
    #expect(money.shown == shown)
  }

  @Test func survivesTheRoundTrip() throws {
    for cents in stride(from: Int64(0), to: Money.largest.cents, by: 999_999_937) {
      let money = Money(cents: cents)
      #expect(try Money(parsing: money.text.utf8.span) == money)
      #expect(try Money(parsing: money.shown.utf8.span) == money)
    }
  }
}
