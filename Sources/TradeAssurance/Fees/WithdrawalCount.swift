import Days

/// The number of times the money of an order is withdrawn: a whole number, 0 to 1000.
public struct WithdrawalCount: Hashable, Sendable {
  public let count: Int32

  public static let largest: Int32 = 1_000

  public static let none = WithdrawalCount()

  private init() { count = 0 }

  /// Throws `.negativeCount` below 0, `.tooManyWithdrawals` above `largest`.
  public init(_ count: Int32) throws(ErrorCode) {
    guard count >= 0 else { throw .negativeCount }
    guard count <= Self.largest else { throw .tooManyWithdrawals }
    self.count = count
  }

  /// Parses a typed number: digits, surrounded by any spaces. Invisible characters are dropped.
  public init(parsing text: Span<UInt8>) throws(ErrorCode) {
    var characters = TypedCharacters()
    var count: Int32 = 0
    var (hasDigits, isNegative, isEnded) = (false, false, false)
    while let character = characters.next(in: text) {
      if character.isInvisible { continue }
      if character.isSpace {
        isEnded = hasDigits || isNegative
      } else if let digit = character.digit, !isEnded {
        hasDigits = true
        // Beyond the largest number the count stays too large instead of overflowing.
        count = count > Self.largest ? count : count &* 10 &+ digit
      } else if character.code == 0x2D || character.code == 0x2212, !hasDigits, !isNegative {
        isNegative = true
      } else {
        throw .notAWholeNumber
      }
    }
    guard hasDigits else { throw .notAWholeNumber }
    guard !isNegative else { throw .negativeCount }
    try self.init(count)
  }
}
