/// Reads the fingerprint of the tables from the calculators' module, without running the module.
enum ModuleFingerprint {
  /// The custom section to which `scripts/build-wasm` writes the fingerprint.
  static let sectionName = "fingerprint"

  /// - Returns: nil if `module` is not a complete WebAssembly module of version 1, or has no such section.
  static func read(from module: [UInt8]) -> String? {
    var rest = module[...]
    guard rest.starts(with: Array("\0asm".utf8) + [1, 0, 0, 0]) else { return nil }
    rest = rest.dropFirst(8)
    var fingerprint: String?
    while let kind = rest.popFirst() {
      guard var section = rest.popSized() else { return nil }
      if kind == 0, let name = section.popSized(), name.elementsEqual(sectionName.utf8) {
        fingerprint = String(decoding: section, as: UTF8.self)
      }
    }
    return fingerprint
  }
}

extension ArraySlice<UInt8> {
  /// Takes a LEB128 length and that many bytes; nil if there are fewer.
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
