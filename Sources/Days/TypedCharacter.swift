/// A character of a text that a person typed or pasted.
package struct TypedCharacter: Equatable {
  package let code: UInt32

  /// The character that stands for bytes that are not UTF-8.
  package static var foreign: TypedCharacter { TypedCharacter(code: 0xFFFD) }

  /// The value of a digit; nil for anything but 0 to 9.
  package var digit: Int32? {
    let digit = code &- 0x30
    return digit < 10 ? Int32(truncatingIfNeeded: digit) : nil
  }

  /// A space, a tab, a line feed, or one of the spaces used to group digits.
  package var isSpace: Bool {
    switch code {
    case 0x20, 0x09, 0x0A, 0xA0, 0x2007, 0x2009, 0x202F: true
    default: false
    }
  }

  /// A soft hyphen, a zero-width space, or a direction mark, which are pasted without being seen.
  package var isInvisible: Bool {
    switch code {
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: true
    default: false
    }
  }
}

/// Reads the characters of a text from left to right.
package struct TypedCharacters {
  private var place = 0

  package init() {}

  /// The next character of the text; nil at the text's end.
  @inline(never)  // one copy, for the size of the browser's module
  package mutating func next(in text: Span<UInt8>) -> TypedCharacter? {
    guard place < text.count else { return nil }
    let lead = text[place]
    place &+= 1
    guard lead >= 0x80 else { return TypedCharacter(code: UInt32(lead)) }
    // All characters of four bytes are foreign, so each of their bytes may count as a foreign character.
    let following = lead >= 0xE0 ? 2 : 1
    guard lead >= 0xC2 && lead < 0xF0 else { return .foreign }
    var code = UInt32(lead & (following == 2 ? 0x0F : 0x1F))
    for _ in 0..<following {
      guard place < text.count, text[place] & 0xC0 == 0x80 else { return .foreign }
      code = code << 6 | UInt32(text[place] & 0x3F)
      place &+= 1
    }
    return code >= 0x800 || following == 1 ? TypedCharacter(code: code) : .foreign
  }

  /// The next character that is neither a space nor invisible; nil at the end.
  package mutating func nextVisible(in text: Span<UInt8>) -> TypedCharacter? {
    while let character = next(in: text) {
      if !character.isSpace && !character.isInvisible { return character }
    }
    return nil
  }

  /// Whether the text contains nothing visible.
  package static func isEmpty(_ text: Span<UInt8>) -> Bool {
    var characters = TypedCharacters()
    return characters.nextVisible(in: text) == nil
  }
}
