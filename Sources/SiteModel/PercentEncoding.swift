import Diagnostics

package enum PercentEncoding {
  /// Encodes all characters except letters, digits and `-._~` as `%XX`.
  package static func encoded(_ text: String, keeping kept: StaticString = "-._~") -> String {
    let isKept = { (byte: UInt8) in
      byte.isLetterOrDigit || kept.withUTF8Buffer { $0.contains(byte) }
    }
    if text.utf8.allSatisfy(isKept) { return text }
    var encoded = ""
    for byte in text.utf8 {
      if isKept(byte) {
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        encoded += (byte < 0x10 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
    return encoded
  }

  /// Encodes the names of a path.
  package static func path(_ text: String) -> String { encoded(text, keeping: "-._~/") }
}
