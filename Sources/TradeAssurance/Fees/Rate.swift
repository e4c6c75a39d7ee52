/// A share of an amount, in hundredths of a percent, from nothing to less than the whole.
public struct Rate: Hashable, Sendable {
  /// The share in hundredths of a percent: 300 is 3%.
  public let basisPoints: Int64

  /// The whole, in hundredths of a percent.
  static let whole: Int64 = 10_000

  /// A share of so many hundredths of a percent, 0 to 9,999.
  public init(basisPoints: Int64) {
    precondition(basisPoints >= 0 && basisPoints < Self.whole, "a rate is less than the whole")
    self.basisPoints = basisPoints
  }

  /// A share of whole percents, 0 to 99.
  public init(percent: Int64) {
    self.init(basisPoints: percent * 100)
  }

  /// The share of an amount, rounded half up to the cent.
  ///
  /// - Parameter amount: from nothing to `Money.largest`.
  func share(of amount: Money) -> Money {
    Money(cents: (amount.cents &* basisPoints &+ Self.whole / 2) / Self.whole)
  }

  /// The smallest amount that leaves at least the given rest when its share is taken off.
  ///
  /// With w the whole and b the rate, the rest of an amount a is a − ⌊(ab + w/2) / w⌋, which is at least r
  /// exactly when a(w − b) > wr − w/2.
  ///
  /// - Parameter rest: from one cent to `Money.largest` and the fees of all withdrawals.
  func smallestAmount(leaving rest: Money) -> Money {
    Money(cents: (rest.cents &* Self.whole &- Self.whole / 2) / (Self.whole &- basisPoints) &+ 1)
  }
}
