import Days
import TestFixtures
import Testing
import TradeAssurance

@Suite struct RandomRefundCases {
  @Test(arguments: 1...8)
  func standAsInTheDiary(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var seen: [String: Int] = [:]
    for _ in 0..<1_500 {
      let example = RandomCase(using: &random)
      let refund = RefundCase(applied: example.applied, periods: Tables.frozen.refunds)
      let expected = NaiveRefundCase(applied: example.applied.number, events: example.events)
        .state(on: example.today.number)
      try #require(diary(of: refund, after: example.events, on: example.today) == expected, "\(example)")
      seen[expected.split(separator: " ").prefix(expected.hasPrefix("error") ? 2 : 1).joined(), default: 0] +=
        1
    }
    // The random cases must reach every end and every error except the one about the number of events.
    #expect(
      seen.keys.sorted()
        == [
          "agreed", "buyer", "closed", "errorevent-after-end", "errorevent-after-today",
          "errorevent-before-application", "errorevent-out-of-order", "errorintervention-too-early",
          "errortoday-before-application", "escalated", "evidence", "intervention", "seller", "withdrawn",
        ].sorted())
  }
}

/// A case that usually runs for a while and is sometimes wrong.
struct RandomCase {
  let applied: Day
  var events: [CaseEvent] = []
  let today: Day

  init(using random: inout SeededRandom) {
    applied = Day(number: 20_000 + Int32(random.below(400)))
    var day = applied
    for place in 0..<random.below(12) {
      day = day + Int32(random.below(20) == 0 ? random.below(14) : random.below(8))
      if random.below(60) == 0 { day = day + (-9) }
      events.append(CaseEvent(Self.kind(at: place, using: &random), on: day))
    }
    let latest = events.map(\.day).max() ?? applied
    today =
      random.below(30) == 0 ? applied + (-1) : latest + (random.below(20) == 0 ? -1 : Int32(random.below(12)))
  }

  /// Usually the two sides take turns.
  private static func kind(at place: Int, using random: inout SeededRandom) -> CaseEvent.Kind {
    switch random.below(40) {
    case 0: .agreed
    case 1: .withdrawn
    case 2, 3: .interventionRequested
    case 4..<10: .buyerReplied
    case 10..<16: .sellerReplied
    default: place.isMultiple(of: 2) ? .sellerReplied : .buyerReplied
    }
  }
}

/// SplitMix64: the same numbers in every run.
struct SeededRandom {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}
