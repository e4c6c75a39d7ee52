/// The calculators' module, as read from disk.
package struct CalculatorModule: Sendable {
  /// The path on disk of the module, for messages.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The fingerprint of the tables, which `scripts/build-wasm` writes to a custom section. It is read without running
  /// the module; nil if the bytes are not a complete WebAssembly module of version 1, or lack the section.
  package var fingerprint: String? {
    var rest = bytes[...]
    guard rest.starts(with: Array("\0asm".utf8) + [1, 0, 0, 0]) else { return nil }
    rest = rest.dropFirst(8)
    var fingerprint: String?
    while let kind = rest.popFirst() {
      guard var section = rest.popSized() else { return nil }
      if kind == 0, let name = section.popSized(), name.elementsEqual("fingerprint".utf8) {
        fingerprint = String(decoding: section, as: UTF8.self)
      }
    }
    return fingerprint
  }
}

extension ArraySlice<UInt8> {
  /// Takes a LEB128 length and as many bytes as it says; nil if fewer are left.
  fileprivate mutating func popSized() -> ArraySlice? {
    var length = 0
    for shift in stride(from: 0, through: 28, by: 7) {
      guard let byte = popFirst() else { return nil }
      length |= Int(byte & 0x7F) << shift
      guard byte < 0x80 else { continue }
      guard length <= count else { return nil }
      defer { removeFirst(length) }
      return prefix(length)
    }
    return nil
  }
}
