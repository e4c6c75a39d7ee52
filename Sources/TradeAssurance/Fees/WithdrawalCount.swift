/// How often the money of an order is withdrawn: a whole number, 0 to 1000.
public struct WithdrawalCount: Hashable, Sendable {
  /// The number of withdrawals.
  public let count: Int32

  /// The largest number of withdrawals.
  public static let largest: Int32 = 1_000

  /// No withdrawal.
  public static let none = WithdrawalCount(unchecked: 0)

  private init(unchecked count: Int32) {
    self.count = count
  }

  /// That many withdrawals.
  ///
  /// - Throws: `.negative` below 0, `.tooMany` above `largest`.
  public init(_ count: Int32) throws(InvalidWithdrawalCount) {
    guard count >= 0 else { throw .negative }
    guard count <= Self.largest else { throw .tooMany }
    self.init(unchecked: count)
  }

  /// Parses what a reader typed: outer spaces, then ASCII digits.
  public init(parsing bytes: some Sequence<UInt8>) throws(InvalidWithdrawalCount) {
    var reader = ByteReader(bytes)
    reader.skipSpaces()
    guard reader.next != nil else { throw .empty }
    guard reader.next != UInt8(ascii: "-") else { throw .negative }
    guard var count = reader.takeDigit() else { throw .notWhole }
    while let digit = reader.takeDigit() {
      // Beyond the largest number the count stays where it is, too large.
      count = count > Self.largest ? count : count &* 10 &+ digit
    }
    reader.skipSpaces()
    guard reader.next == nil else { throw .notWhole }
    try self.init(count)
  }
}

/// Why a number of withdrawals is refused. The raw value is the stable code of the error.
public enum InvalidWithdrawalCount: Int32, Error, CaseIterable, Sendable {
  /// Nothing, or only spaces.
  case empty = 30
  /// Not a whole number in digits, as in `1.5` or `two`.
  case notWhole = 31
  /// A number below 0.
  case negative = 32
  /// More than `WithdrawalCount.largest`.
  case tooMany = 33
}
