import Foundation
import Testing
import TradeAssurance

/// The vectors that the browser test plays through the published module. They are written to the path in
/// `VECTORS_FILE`, when there is one.
@Suite struct Vectors {
  @Test func areWrittenForTheBrowser() throws {
    let vectors = try Self.money() + Self.days() + Self.cases()
    #expect(vectors.count >= 200)
    // Every call that takes values, each good and refused, but for `day`, which has its range from us.
    #expect(Set(vectors.filter { $0.code == 0 }.map(\.call)).count == 7)
    #expect(Set(vectors.filter { $0.code != 0 }.map(\.call)).count == 6)
    #expect(Set(vectors.map(\.code)).isSuperset(of: Self.reachableCodes))
    guard let path = ProcessInfo.processInfo.environment["VECTORS_FILE"] else { return }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    try encoder.encode(vectors).write(to: URL(filePath: path))
  }

  /// The codes of all errors that a typed text or a case can have.
  private static let reachableCodes: [Int32] =
    InvalidMoney.allCases.map(\.rawValue) + InvalidDay.allCases.map(\.rawValue)
    + InvalidWithdrawalCount.allCases.map(\.rawValue)
    + [InvalidOrder.amountTooSmall, .netTooSmall, .priceTooLarge].map(\.rawValue)
    + InvalidCase.Kind.allCases.map(\.rawValue) + UnreadableInput.allCases.map(\.rawValue)

  private static func money() -> [Vector] {
    var random = SeededRandom(seed: 3)
    let texts = [
      "1000.00", " US$1,234.5 ", "007", "0", "10000000000", "10000000000.01", "", " ", "$", "-5", "+5", "1e3",
      "1 000",
      "$ 5", "٣", "∞", "1,23", ".5", "1.", "1.234", "abc",
    ]
    let orders = [
      ("1000.00", "0", "0"), ("1000.00", "80.00", "1"), ("0.16", "0", "0"), ("0.17", "0", "0"),
      ("16.50", "0", "2"),
      ("0.50", "0", "1"), ("1", "0", "1"), ("10,000,000,000.00", "US$10000000000", "1000"),
      ("0", "1,23", "1.5"),
      ("5", "abc", "1001"), ("5", "0", ""), ("5", "0", "-1"), ("5", "0", "1001"),
    ]
    let nets = [
      ("970.00", "0"), ("0.16", "0"), ("1000.00", "1"), ("0.01", "1000"), ("9700000000.00", "0"),
      ("9700000000.01", "0"), ("0", "0"), ("abc", "-1"), ("9999999999", "1.5"), ("", ""),
    ]
    let tooLong = Vector(
      call: "parseMoney", texts: [String(repeating: "1", count: 257)], code: 70, numbers: [70], outputs: [""])
    return texts.map(Vector.money) + [tooLong] + orders.map(Vector.fee) + nets.map(Vector.price)
      + (0..<50).map { _ in Vector.fee(random.amount(), random.amount(), "\(random.below(1_001))") }
      + (0..<50).map { _ in Vector.price(random.amount(), "\(random.below(1_001))") }
  }

  private static func days() throws -> [Vector] {
    var random = SeededRandom(seed: 4)
    let texts = [
      "2026-03-08", "2000-02-29", "2199-12-31", "2000-01-01", "2026-02-29", "2026-13-01", "26-1-1",
      "1999-12-31", "",
      "2026-03-08 ",
    ]
    let week = (0..<7).map { Vector.review(Day(year: 2026, month: 3, day: 5) + $0) }
    let wrong = Vector(
      call: "review", texts: ["2026-04-31"], code: 24, numbers: [24, 0, 0, 0, 0], outputs: ["", ""])
    return texts.map(Vector.day) + week + [wrong] + [Vector.review(.latest)]
      + (0..<30).map { _ in Vector.computed(.earliest + Int32(random.below(73_000))) }
  }

  private static func cases() throws -> [Vector] {
    var random = SeededRandom(seed: 5)
    let examples = try (CaseExample.good + CaseExample.refused.map(\.0)).map { example in
      let (applied, events, today) = try example.parsed()
      return Vector.refund(applied: applied, events: events, today: today)
    }
    let day = Day(year: 2026, month: 3, day: 1)
    let messages = Array(repeating: CaseEvent(.buyerReplied, on: day), count: 101)
    let unknown = Vector(
      call: "deadlines", arguments: [day.number, day.number, 1], events: [[9, day.number]], code: 57,
      numbers: [57, -1])
    return examples
      + [messages, messages.dropLast()].map { Vector.refund(applied: day, events: $0, today: day) }
      + [unknown]
      + (0..<80).map { _ in
        let example = RandomCase(using: &random)
        return Vector.refund(applied: example.applied, events: example.events, today: example.today)
      }
  }
}

extension SeededRandom {
  /// An amount from a few cents to some millions, as a reader types it.
  fileprivate mutating func amount() -> String {
    let digits = [1, 10, 1_000, 100_000, 10_000_000][below(5)]
    return String(Money(cents: Int64(1 + below(digits * 100))).text)
  }
}
