import Diagnostics

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
    while case let character = character(at: end), character.byte.isLetter {
      word.append(character.byte)
      (end, count) = (character.end, count + 1)
    }
    // A longer word is none of a figure's words.
    if count > FigureWord.longest { word = .none }
    return Word(word: word, role: FigureWords.role(of: word), start: offset, end: end)
  }

  /// The word, number or sign before `offset`, with spaces, colons and brackets skipped.
  func word(before offset: Int) -> Word {
    var before = character(before: offset)
    while " :()".utf8.contains(before.byte) { before = character(before: before.start) }
    while before.byte.isLetter, case let letter = character(before: before.start), letter.byte.isLetter {
      before = letter
    }
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

  func isDigit(_ offset: Int) -> Bool { character(at: offset).byte.isDigit }
  func isLetter(_ offset: Int) -> Bool { character(at: offset).byte.isLetter }
}

extension UInt8 {
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  var isCapital: Bool { self &- 0x41 < 26 }
}
