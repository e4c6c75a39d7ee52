/// Reads which tables the calculators' module was compiled from. The module is data here: nothing of it runs.
enum ModuleFingerprint {
  /// The name of the custom section, in which `scripts/build-wasm` puts the fingerprint.
  static let sectionName = "fingerprint"

  /// - Returns: nil when `module` is not a whole WebAssembly module of version 1, or has no such section.
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
  /// Takes a length in LEB128 and that many bytes; nil when there are fewer.
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
