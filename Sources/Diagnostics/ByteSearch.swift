import Glibc

extension UInt8 {
  /// Whether the byte is an ASCII letter or digit.
  package var isLetterOrDigit: Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= self | 0x20 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= self
  }

  @inlinable package var isDigit: Bool { self &- 0x30 < 10 }

  /// Whether the byte is ASCII white space or a line end.
  @inlinable package var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}

extension ArraySlice<UInt8> {
  /// The bytes without white space at both ends.
  @inlinable package var trimmed: ArraySlice<UInt8> {
    let start = drop { $0.isSpace }
    return start[..<((start.lastIndex { !$0.isSpace } ?? start.startIndex - 1) + 1)]
  }
}

extension [UInt8] {
  @usableFromInline package func firstOffset(of byte: UInt8, in range: Range<Int>) -> Int? {
    withUnsafeBufferPointer { $0.firstOffset(of: byte, in: range) }
  }

  /// The offset of the first occurrence of `needle` within `range`.
  @inlinable package func firstOffset(of needle: some Collection<UInt8>, in range: Range<Int>) -> Int? {
    guard let first = needle.first, range.count >= needle.count else { return nil }
    var offset = range.lowerBound
    let behindLast = range.upperBound - needle.count + 1
    while offset < behindLast, let found = firstOffset(of: first, in: offset..<behindLast) {
      if has(needle, at: found) { return found }
      offset = found + 1
    }
    return nil
  }

  @inlinable package func has(_ needle: some Collection<UInt8>, at offset: Int) -> Bool {
    guard offset >= 0, offset <= count else { return false }
    let isThere = needle.withContiguousStorageIfAvailable { needle in
      guard let wanted = needle.baseAddress, needle.count <= count - offset else { return needle.isEmpty }
      return withUnsafeBytes { bytes in
        bytes.baseAddress.map { memcmp($0 + offset, wanted, needle.count) == 0 } ?? false
      }
    }
    return isThere ?? self[offset...].starts(with: needle)
  }

  package func has(_ text: String, at offset: Int) -> Bool {
    var text = text
    return text.withUTF8 { has($0, at: offset) }
  }
}

extension UnsafeBufferPointer<UInt8> {
  package func firstOffset(of byte: UInt8, in range: Range<Int>) -> Int? {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "the range lies within the bytes")
    guard let start = baseAddress, let found = memchr(start + range.lowerBound, Int32(byte), range.count)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(start)
  }
}

extension String {
  /// Whether a reader sees nothing of the text.
  package var isBlank: Bool {
    unicodeScalars.allSatisfy { $0.isASCII ? UInt8(ascii: $0).isSpace : $0.properties.isWhitespace }
  }

  /// The offset in bytes of the first `byte` in the text's UTF-8.
  package func firstOffset(ofByte byte: UInt8) -> Int? {
    var text = self
    return text.withUTF8 { $0.firstOffset(of: byte, in: $0.indices) }
  }
}
