#if !hasFeature(Embedded)
  extension Tables {
    /// Identifies the tables, and the form of queries and answers, from which the calculators' module was compiled.
    /// These are 16 hexadecimal digits, made from every figure of the tables, every name in queries and answers, and the
    /// answers to a few queries.
    public var fingerprint: String {
      let names =
        ErrorCode.allCases.map(\.id) + CaseEvent.Kind.allCases.map(\.id)
        + CaseOutcome.allCases.map(\.id) + RefundRule.allCases.map(\.id)
      var buffer = CalculatorBuffer()
      let answers = Self.probes.map { buffer.answer($0, by: self) }
      let values = [String(reflecting: self)] + names + answers
      // This is the 64-bit FNV-1a hash.
      let hash = values.joined(separator: "\n").utf8
        .reduce(0xCBF2_9CE4_8422_2325 as UInt64) { hash, byte in (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      let digits = String(hash, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// A few queries whose answers contain every key.
    static let probes = [
      "fee?amount=US$1,000.50&tax=80&withdrawals=2",
      "price?net=1000&withdrawals=1",
      "review?submitted=2026-03-06",
      "days?from=2026-03-06&to=2201-12-31",
      "deadlines?applied=2026-03-01&event=seller-replied:2026-03-03&today=2026-03-10",
      "deadlines?applied=2026-03-01&today=2026-03-09",
      "deadlines?applied=2026-03-01&event=seller-replied:2026-03-09&today=2026-03-09",
      "deadlines?applied=2026-03-01&event=intervention-requested:2026-03-02&today=2026-03-09",
      "fee?amount=1,23&tax=-1&withdrawals=1.5",
      "deadlines?event=agreed",
    ]
  }
#endif
