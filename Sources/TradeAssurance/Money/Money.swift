import Days

/// An amount of US dollars in whole cents, which may be negative.
public struct Money: Hashable, Comparable, Sendable {
  public let cents: Int64

  public init(cents: Int64) { self.cents = cents }

  public static let zero = Money(cents: 0)

  /// One cent, the smallest positive amount.
  public static let cent = Money(cents: 1)

  /// The largest amount that can be typed: US$10,000,000,000.00.
  public static let largest = Money(cents: 1_000_000_000_000)

  public static func < (first: Money, second: Money) -> Bool { first.cents < second.cents }

  /// The sum. Traps on overflow of 64 bits.
  public static func + (first: Money, second: Money) -> Money { Money(cents: first.cents + second.cents) }

  /// The difference; negative if the second is larger.
  public static func - (first: Money, second: Money) -> Money { Money(cents: first.cents - second.cents) }

  /// The product. The ranges of the factors fit into 64 bits.
  static func * (amount: Money, count: Int32) -> Money { Money(cents: amount.cents &* Int64(count)) }
}

extension ASCIIOutput where Self: ~Copyable {
  /// Appends an amount in the form that JSON and the browser's number formatter read: `1049.00`, `-0.52`.
  @inline(never)
  mutating func append(_ money: Money) {
    if money.cents < 0 { append("-") }
    append(money.cents.magnitude / 100)
    append(".")
    append(money.cents.magnitude % 100, width: 2)
  }
}

#if !hasFeature(Embedded)
  extension Money {
    /// The amount in the form that JSON and the browser's number formatter read: `1049.00`, `-0.52`.
    public var text: String {
      var text = ""
      text.append(self)
      return text
    }
  }
#endif
