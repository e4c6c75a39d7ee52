import Diagnostics

package enum PercentEncoding {
  /// Encodes all characters except letters, digits and `-._~` as `%XX`.
  package static func encoded(_ text: String, keeping kept: String = "-._~") -> String {
    let isKept = { (byte: UInt8) in byte.isLetterOrDigit || kept.utf8.contains(byte) }
    if text.utf8.allSatisfy(isKept) { return text }
    return text.utf8.map { byte in
      isKept(byte)
        ? String(Unicode.Scalar(byte)) : (byte < 0x10 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }

  /// Encodes the names of a path.
  package static func path(_ text: String) -> String { encoded(text, keeping: "-._~/") }
}
