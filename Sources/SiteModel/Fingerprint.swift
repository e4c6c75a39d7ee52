/// A content hash in the name of a file or folder.
package struct Fingerprint: Sendable, Hashable {
  /// 16 hexadecimal digits.
  package let text: String

  package init(of bytes: [UInt8]) {
    self.init(ContentHash(of: bytes))
  }

  package init(_ hash: ContentHash) {
    let digits = String(hash.first, radix: 16)
    text = String(repeating: "0", count: 16 - digits.count) + digits
  }
}
