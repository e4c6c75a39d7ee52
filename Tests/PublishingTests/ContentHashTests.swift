import SiteModel
import Testing

@Suite struct ContentHashes {
  /// From mmh3 5, `hash64(…, 0, True)`, an independent MurmurHash3; every length of a tail, and long ones.
  @Test(
    arguments: [
      (0, 0x0000000000000000, 0x0000000000000000),
      (1, 0x7ace5c908374fe16, 0x778867e4430e6785),
      (2, 0x0b187117f36ecef9, 0xd3512f1491fa7841),
      (3, 0xb31fd468a34b4c38, 0x0fd260959e9cd54b),
      (4, 0x46b2f1dbb55ca01e, 0x4a58998624d6c276),
      (5, 0x0666c82d437a62a1, 0x9202d19f269c983f),
      (6, 0x07c11c0ef1c53e39, 0xb8bcab4773f1f6af),
      (7, 0xba2a5b4da4ef64bd, 0x2ab281b9bff8a98a),
      (8, 0x81b4fe57550ef2c3, 0xfe4559e435dda6ff),
      (9, 0x2ece911021513df5, 0x92035305a659f9fe),
      (10, 0x67906b4bdf96c6fc, 0xe64c5b5b92de57a8),
      (11, 0xce105a4d0920d564, 0xc5c7129b727fc1d6),
      (12, 0x2ad57d3cd717a31f, 0xd4c6a72450f17436),
      (13, 0xdf9149dc40275724, 0xdcc8cec3d5d24097),
      (14, 0x29261c2d85ee82fb, 0xb142124c8b9deb64),
      (15, 0xd287e69da5f5aa8a, 0x9159c06b95fb3465),
      (16, 0xd8a587ce69199663, 0x73bbc008f2fa8a1e),
      (17, 0xa028636779f48508, 0xcc202276a59bd6cf),
      (31, 0xd865690eeea42349, 0x2bdd0b7803b9f2dc),
      (32, 0x4730e49a7a1a0983, 0x0f92c12c819d6054),
      (33, 0x3acc521a50111b48, 0xc1a26d0837a86fa3),
      (1000, 0x6117bf2b923519d5, 0x75b745d46bd02961),
      (20000, 0xd11db5bf856ec2c9, 0xdfd0b7ec1f249e7d),
    ] as [(Int, UInt64, UInt64)])
  func areThoseOfMurmurHash3(count: Int, first: UInt64, second: UInt64) {
    let hash = ContentHash(of: (0..<count).map { UInt8(truncatingIfNeeded: $0 * 37 + count) })
    #expect(hash == ContentHash(first: first, second: second))
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
