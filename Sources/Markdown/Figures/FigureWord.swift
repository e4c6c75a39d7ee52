/// A word of at most twelve letters, stored as one number with five bits for each letter, so that comparing is fast.
struct FigureWord: Equatable, ExpressibleByStringLiteral {
  static let longest = 12
  static let none = FigureWord("")

  private var letters: UInt64 = 0

  static let hashBits = 11

  /// A hash below two to the power of `hashBits`.
  var hash: Int { Int((letters &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - Self.hashBits)) }

  /// - Parameter text: at most twelve letters from `a` to `z`.
  init(_ text: some StringProtocol) {
    precondition(text.utf8.count <= Self.longest, "a figure's word has twelve letters at most")
    for letter in text.utf8 { append(letter) }
  }

  init(stringLiteral text: String) { self.init(text) }

  /// - Parameter letter: an ASCII letter of either case.
  mutating func append(_ letter: UInt8) { letters = letters << 5 | UInt64(letter & 0x1F) }
}
