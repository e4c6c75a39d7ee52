/// A share of an amount, in hundredths of a percent, from 0 to less than 100%.
public struct Rate: Hashable, Sendable {
  /// The share in hundredths of a percent: 300 is 3%.
  public let basisPoints: Int64

  /// The whole, in hundredths of a percent.
  static let whole: Int64 = 10_000

  /// A share in hundredths of a percent, 0 to 9,999.
  public init(basisPoints: Int64) {
    precondition(basisPoints >= 0 && basisPoints < Self.whole, "a rate is less than the whole")
    self.basisPoints = basisPoints
  }

  /// A share in whole percent, 0 to 99.
  public init(percent: Int64) { self.init(basisPoints: percent * 100) }

  /// Never runs: the compiler refuses each call and says what to write.
  @available(*, unavailable, message: "write 3.5% in hundredths of a percent: Rate(basisPoints: 350)")
  public init(percent: Double) { fatalError() }

  /// The share of an amount from zero to `Money.largest`, rounded half up to the cent.
  func share(of amount: Money) -> Money {
    Money(cents: (amount.cents &* basisPoints &+ Self.whole / 2) / Self.whole)
  }

  /// The smallest amount that leaves at least `rest` after the share is subtracted. `rest` is from one cent to
  /// `Money.largest` plus the fees of all withdrawals. With w the whole and b the rate, an amount a leaves
  /// a − ⌊(ab + w/2) / w⌋. This is at least r exactly if a(w − b) > wr − w/2.
  func smallestAmount(leaving rest: Money) -> Money {
    Money(cents: (rest.cents &* Self.whole &- Self.whole / 2) / (Self.whole &- basisPoints) &+ 1)
  }
}
