import Diagnostics

package enum PercentEncoding {
  /// Encodes all characters except letters, digits and `-._~` as `%XX`.
  package static func encoded(_ text: String) -> String {
    var encoded = ""
    for byte in text.utf8 {
      if byte.isLetterOrDigit || "-._~".utf8.contains(byte) {
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        encoded += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return encoded
  }
}
