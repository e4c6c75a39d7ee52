import Testing

@testable import SiteModel

@Suite struct ContentHashes {
  /// From xxhash 4.1 for Python, `xxh3_128_hexdigest`: lengths for each branch of the algorithm, and long
  /// ones.
  @Test(
    arguments: [
      (0, 0x99aa06d3014798d8, 0x6001c324468d497f),
      (1, 0x51025a4491835505, 0xe12ef9d2eb86ceeb),
      (2, 0x8e9020bd179b0756, 0x8b1b44a7413aa19d),
      (3, 0x6c299b3f3d038bd6, 0x259eb69bbe387b7a),
      (4, 0x35cc89ffc0d25cb5, 0xd7351d601f6beb7c),
      (8, 0x93aad7307bf9da88, 0x2246c374d4806586),
      (9, 0x501c8338b7266c1b, 0x51c2305e71772e9c),
      (16, 0xdf032193aa5548ca, 0xfc5a3b89fd69714d),
      (17, 0x76c8bead3a4a4b81, 0xc5e03347524a6dff),
      (31, 0xd7e00c5d77701c35, 0x5dbe385b5356057b),
      (32, 0x8debb90ee3117602, 0x5d6f89d762e26d16),
      (33, 0x59ea1c6def215915, 0x60db76dc9330fc13),
      (64, 0x2bfa8e8fc7a8a9aa, 0x074006c09dee9564),
      (128, 0x8d518b499432c087, 0xb463ea7ec3da164d),
      (129, 0x5ec62166f4a1eb8e, 0x59079c5954beb809),
      (240, 0x1dc2150ea42d2ea6, 0x3c4b5ad75ab7032c),
      (241, 0xf8c1fd02d178c41a, 0x1ce06e7d1586a89e),
      (1000, 0xf3692b10c24fb0f5, 0x64ec3b7daad50cb1),
      (1024, 0x0124035e77df5e52, 0xf021d720339d4817),
      (1025, 0x37d2d06f1ac2b463, 0x510520657831e834),
      (20000, 0x4ab1b53081690930, 0x7842c6711c4939ad),
    ] as [(Int, UInt64, UInt64)])
  func areThoseOfXXH3(count: Int, first: UInt64, second: UInt64) {
    let hash = ContentHash(of: (0..<count).map { UInt8(truncatingIfNeeded: $0 * 37 + count) })
    #expect(hash.value == UInt128(first) << 64 | UInt128(second))
  }

  @Test func changeWithEveryBit() {
    let bytes = [UInt8](repeating: 0, count: 100)
    var hashes: Set<ContentHash> = [ContentHash(of: bytes)]
    for bit in 0..<800 {
      var other = bytes
      other[bit / 8] ^= 1 << (bit % 8)
      hashes.insert(ContentHash(of: other))
    }
    for length in 0..<100 { hashes.insert(ContentHash(of: Array(bytes.prefix(length)))) }
    #expect(hashes.count == 901)
  }
}
