import Diagnostics

enum SourceText {
  /// A finding about the first byte that is not UTF-8, or is a control character.
  static func finding(about source: SourceFile) -> Diagnostic? {
    // This has no branches, so that the processor compares many bytes at once.
    let least = source.bytes.reduce(0x20) { min($0, isControl($1) ? $1 : 0x20) }
    if least == 0, let offset = source.bytes.firstIndex(of: 0) {
      return Diagnostic(
        .error("nul-byte"), in: source, at: offset..<(offset + 1), "a text file cannot contain a NUL byte",
        hint: "save the file as UTF-8 text")
    }
    if least < 0x20, let offset = source.bytes.firstIndex(where: isControl) {
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
      .error("invalid-utf8"), in: source, at: offset..<(offset + 1), "these bytes are not UTF-8",
      hint: "save the file as UTF-8")
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
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
