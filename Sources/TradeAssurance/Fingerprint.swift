#if !hasFeature(Embedded)
  extension Tables {
    /// What tells whether the calculators' module was compiled from these tables and this domain: 16 hexadecimal
    /// digits, made from every figure of the tables and from every name and number that the module answers with.
    public var fingerprint: String {
      let values: [Any] = [
        self, CaseEvent.Kind.numbers, CaseOutcome.numbers, InvalidCase.Kind.numbers, InvalidDay.numbers,
        InvalidMoney.numbers, InvalidOrder.numbers, InvalidWithdrawalCount.numbers, RefundRule.numbers,
        Side.numbers, UnreadableInput.numbers, Weekday.numbers,
      ]
      let hash = values.map { String(reflecting: $0) }.joined(separator: "\n").utf8
        .reduce(FowlerNollVo.offset) { hash, byte in (hash ^ UInt64(byte)) &* FowlerNollVo.prime }
      let digits = String(hash, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }
  }

  /// The constants of the 64-bit FNV-1a hash.
  private enum FowlerNollVo {
    static let offset: UInt64 = 0xCBF2_9CE4_8422_2325
    static let prime: UInt64 = 0x100_0000_01B3
  }

  extension CaseIterable where Self: RawRepresentable<Int32> {
    fileprivate static var numbers: [String] { allCases.map { "\($0) \($0.rawValue)" } }
  }
#endif
