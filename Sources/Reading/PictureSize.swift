import Markdown

/// Reads how many pixels a picture has from its first bytes.
enum PictureSize {
  static func size(of bytes: [UInt8], named path: String) -> AssetReference.Size? {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
      return size(bigEndian(bytes, 16, 4), bigEndian(bytes, 20, 4))
    }
    if bytes.starts(with: "GIF8".utf8) { return size(littleEndian(bytes, 6, 2), littleEndian(bytes, 8, 2)) }
    if bytes.starts(with: [0xFF, 0xD8]) { return jpeg(bytes) }
    if bytes.starts(with: "RIFF".utf8) { return webP(bytes) }
    return path.lowercased().hasSuffix(".svg") ? SVGSize.size(of: bytes) : nil
  }

  private static func size(_ width: Int?, _ height: Int?) -> AssetReference.Size? {
    guard let width, let height, width > 0, height > 0 else { return nil }
    return AssetReference.Size(width: width, height: height)
  }

  private static func bigEndian(_ bytes: [UInt8], _ offset: Int, _ count: Int) -> Int? {
    guard offset + count <= bytes.count else { return nil }
    return bytes[offset..<(offset + count)].reduce(0) { $0 << 8 | Int($1) }
  }

  private static func littleEndian(_ bytes: [UInt8], _ offset: Int, _ count: Int) -> Int? {
    guard offset + count <= bytes.count else { return nil }
    return bytes[offset..<(offset + count)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  /// The first start-of-frame segment.
  private static func jpeg(_ bytes: [UInt8]) -> AssetReference.Size? {
    var offset = 2
    while offset + 8 < bytes.count, bytes[offset] == 0xFF {
      let marker = bytes[offset + 1]
      if marker == 0xFF {  // a filling byte
        offset += 1
        continue
      }
      if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
        return size(bigEndian(bytes, offset + 7, 2), bigEndian(bytes, offset + 5, 2))
      }
      guard let length = bigEndian(bytes, offset + 2, 2), length >= 2 else { return nil }
      offset += 2 + length
    }
    return nil
  }

  private static func webP(_ bytes: [UInt8]) -> AssetReference.Size? {
    guard bytes.count >= 30 else { return nil }
    switch String(decoding: bytes[12..<16], as: UTF8.self) {
    case "VP8X":
      return size(littleEndian(bytes, 24, 3).map { $0 + 1 }, littleEndian(bytes, 27, 3).map { $0 + 1 })
    case "VP8 ":
      return size(
        littleEndian(bytes, 26, 2).map { $0 & 0x3FFF }, littleEndian(bytes, 28, 2).map { $0 & 0x3FFF })
    case "VP8L":
      guard let bits = littleEndian(bytes, 21, 4) else { return nil }
      return size((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    default: return nil
    }
  }
}
