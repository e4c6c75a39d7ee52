/// Words, and what joins them.
extension PlainText {
  struct Word {
    /// In lower case; empty if there is no letter, or too many.
    let word: FigureWord
    let role: FigureRole
    let start: Int
    let end: Int

    /// Whether it has one of the roles.
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

  /// The word, number or sign before spaces, colons and brackets.
  func word(before offset: Int) -> Word {
    var before = character(before: offset)
    while " :()".utf8.contains(before.byte) { before = character(before: before.start) }
    while Self.isLetter(before.byte), case let letter = character(before: before.start),
      Self.isLetter(letter.byte)
    { before = letter }
    return word(at: before.start)
  }

  /// The offset behind a sign that stands here; nil if another character does.
  func end(of sign: Unicode.Scalar, at offset: Int) -> Int? {
    let (byte, end) = character(at: offset)
    return byte == UInt8(ascii: sign) ? end : nil
  }

  /// The offset behind a sign, if it stands here.
  func skipping(_ sign: Unicode.Scalar, at offset: Int) -> Int { end(of: sign, at: offset) ?? offset }

  /// After what joins two words: any space, or a hyphen.
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
