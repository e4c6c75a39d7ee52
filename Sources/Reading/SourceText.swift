import Diagnostics

enum SourceText {
  /// - Returns: a finding about the first byte that is not UTF-8, or is a control character.
  static func finding(about source: SourceFile) -> Diagnostic? {
    if let offset = source.bytes.firstOffset(of: 0, in: source.bytes.indices) {
      return Diagnostic(
        .nulByte, in: source, at: offset..<(offset + 1), "a text file cannot contain a NUL byte",
        hint: "save the file as UTF-8 text")
    }
    if let offset = source.bytes.firstIndex(where: { $0 < 0x20 && !(0x09...0x0A).contains($0) && $0 != 0x0D })
    {
      return Diagnostic(
        .controlCharacter, in: source, at: offset..<(offset + 1),
        "a text file cannot contain the control character \(source.bytes[offset])", hint: "remove it")
    }
    for (last, name) in [(0xBE, "U+FFFE"), (0xBF, "U+FFFF")] as [(UInt8, String)] {
      guard let offset = source.bytes.firstOffset(of: [0xEF, 0xBF, last], in: source.bytes.indices) else {
        continue
      }
      return Diagnostic(
        .controlCharacter, in: source, at: offset..<(offset + 3),
        "a text file cannot contain the character \(name)", hint: "remove it")
    }
    guard let offset = firstInvalidByte(in: source.bytes) else { return nil }
    return Diagnostic(
      .invalidUTF8, in: source, at: offset..<(offset + 1), "these bytes are not UTF-8",
      hint: "save the file as UTF-8")
  }

  private static func firstInvalidByte(in bytes: [UInt8]) -> Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }
}
