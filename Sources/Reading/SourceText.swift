import Diagnostics

enum SourceText {
  /// A finding about the first byte that is not UTF-8, or is a control character.
  static func finding(about source: SourceFile) -> Diagnostic? {
    func finding(_ code: String, at range: Range<Int>, _ message: String, _ hint: String) -> Diagnostic {
      Diagnostic(.error(code), in: source, at: range, message, hint: hint)
    }
    let bytes = source.bytes
    // This has no branches, so that the processor compares many bytes at once.
    let least = bytes.reduce(0x20) { min($0, isControl($1) ? $1 : 0x20) }
    if least == 0, let offset = bytes.firstIndex(of: 0) {
      let message = "a text file cannot contain a NUL byte"
      return finding("nul-byte", at: offset..<(offset + 1), message, "save the file as UTF-8 text")
    }
    if least < 0x20, let offset = bytes.firstIndex(where: isControl) {
      let message = "a text file cannot contain the control character \(bytes[offset])"
      return finding("control-character", at: offset..<(offset + 1), message, "remove it")
    }
    for (last, name) in [(0xBE, "U+FFFE"), (0xBF, "U+FFFF")] as [(UInt8, String)] {
      let offset = bytes.firstOffset(of: [0xEF, 0xBF, last], in: bytes.indices)
      guard let offset else { continue }
      let message = "a text file cannot contain the character \(name)"
      return finding("control-character", at: offset..<(offset + 3), message, "remove it")
    }
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      let start = error.byteOffsets.lowerBound
      return finding(
        "invalid-utf8", at: start..<(start + 1), "these bytes are not UTF-8", "save the file as UTF-8")
    }
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
  }
}
