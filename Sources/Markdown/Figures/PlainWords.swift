/// Reads words, and the characters that join words.
extension PlainText {
  struct Word {
    /// The word in lower case; empty if it has no letter, or more than twelve.
    let word: FigureWord
    let role: FigureRole
    let start: Int
    let end: Int

    /// Whether the word has one of the roles.
    func `is`(_ roles: FigureRole) -> Bool { !role.isDisjoint(with: roles) }
  }

  func word(at offset: Int) -> Word {
    var word = FigureWord.none
    var (end, count) = (offset, 0)
    while case let character = character(at: end), Self.isLetter(character.byte) {
      word.append(character.byte)
      (end, count) = (character.end, count + 1)
    }
    let isShort = (1...FigureWord.longest).contains(count)
    return Word(
      word: isShort ? word : .none, role: isShort ? FigureWords.role(of: word) : [], start: offset, end: end)
  }

  /// The word, number or sign before `offset`, with spaces, colons and brackets skipped.
  func word(before offset: Int) -> Word {
    var before = character(before: offset)
    while " :()".utf8.contains(before.byte) { before = character(before: before.start) }
    while Self.isLetter(before.byte), case let letter = character(before: before.start),
      Self.isLetter(letter.byte)
    { before = letter }
    return word(at: before.start)
  }

  /// The offset after the sign at `offset`; nil if another character is there.
  func end(of sign: Unicode.Scalar, at offset: Int) -> Int? {
    let (byte, end) = character(at: offset)
    return byte == UInt8(ascii: sign) ? end : nil
  }

  /// The offset after the sign at `offset`; `offset` itself if another character is there.
  func skipping(_ sign: Unicode.Scalar, at offset: Int) -> Int { end(of: sign, at: offset) ?? offset }

  /// The offset after a hyphen or spaces that join two words.
  func joint(_ offset: Int) -> Int { end(of: "-", at: offset) ?? spaces(offset) }

  func spaces(_ offset: Int) -> Int {
    var end = offset
    while let next = self.end(of: " ", at: end) { end = next }
    return end
  }

  func isDigit(_ offset: Int) -> Bool { Self.isDigit(character(at: offset).byte) }
  func isLetter(_ offset: Int) -> Bool { Self.isLetter(character(at: offset).byte) }
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
  static func isCapital(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }
}
