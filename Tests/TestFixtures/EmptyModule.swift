/// A WebAssembly module without functions, which holds a fingerprint.
package func emptyModule(fingerprint: String) -> [UInt8] {
  let name = Array("fingerprint".utf8)
  let section = [UInt8(name.count)] + name + Array(fingerprint.utf8)
  return Array("\0asm".utf8) + [1, 0, 0, 0] + [0, UInt8(section.count)] + section
}
