import Diagnostics
import Markdown

/// Reads the size in pixels of a picture from its bytes.
enum PictureSize {
  static func size(of bytes: [UInt8], named path: String) -> AssetReference.Size? {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return png(bytes) }
    if bytes.starts(with: "GIF8".utf8) { return size(littleEndian(bytes, 6, 2), littleEndian(bytes, 8, 2)) }
    if bytes.starts(with: [0xFF, 0xD8]) { return jpeg(bytes) }
    if bytes.starts(with: "RIFF".utf8) { return webP(bytes) }
    if bytes.starts(with: [0, 0, 1, 0]) { return icon(bytes) }
    if bytes.has("ftypavi", at: 4) { return avif(bytes) }
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
    bigEndian(bytes, offset, count).map { Int(UInt64($0).byteSwapped >> (64 - 8 * count)) }
  }

  private static func png(_ bytes: [UInt8]) -> AssetReference.Size? {
    let size = size(bigEndian(bytes, 16, 4), bigEndian(bytes, 20, 4))
    var offset = 8
    while let length = bigEndian(bytes, offset, 4), offset + 12 + length <= bytes.count {
      if bytes.has("eXIf", at: offset + 4) { return turned(size, by: bytes[(offset + 8)...].prefix(length)) }
      offset += 12 + length
    }
    return size
  }

  /// The size as a browser shows the picture: the orientations 5 to 8 of Exif exchange width and height.
  ///
  /// - Parameter exif: the Exif data from the TIFF header on.
  private static func turned(
    _ size: AssetReference.Size?, by exif: ArraySlice<UInt8>?
  ) -> AssetReference.Size? {
    guard let size, let exif, let orientation = orientation(in: Array(exif)), (5...8).contains(orientation)
    else { return size }
    return AssetReference.Size(width: size.height, height: size.width)
  }

  /// The orientation, which is the tag 0x0112 of the first directory.
  private static func orientation(in exif: [UInt8]) -> Int? {
    let number = exif.starts(with: "II".utf8) ? littleEndian : bigEndian
    guard let directory = number(exif, 4, 4), let count = number(exif, directory, 2) else { return nil }
    let entry = (0..<count).lazy.map { directory + 2 + 12 * $0 }.first {
      number(exif, $0, 2) ?? 0x0112 == 0x0112
    }
    return entry.flatMap { number(exif, $0 + 8, 2) }
  }

  /// The size in the first start-of-frame segment, turned as the Exif segment before it says.
  private static func jpeg(_ bytes: [UInt8]) -> AssetReference.Size? {
    var offset = 2
    var exif: ArraySlice<UInt8>?
    while offset + 8 < bytes.count, bytes[offset] == 0xFF {
      let marker = bytes[offset + 1]
      if marker == 0xFF {  // padding
        offset += 1
        continue
      }
      if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
        return turned(size(bigEndian(bytes, offset + 7, 2), bigEndian(bytes, offset + 5, 2)), by: exif)
      }
      guard let length = bigEndian(bytes, offset + 2, 2), length >= 2 else { return nil }
      if marker == 0xE1, exif == nil, bytes.has("Exif\0\0", at: offset + 4) {
        exif = bytes[(offset + 10)...].prefix(max(0, length - 8))
      }
      offset += 2 + length
    }
    return nil
  }

  /// The size of an icon's first picture; 0 stands for 256.
  private static func icon(_ bytes: [UInt8]) -> AssetReference.Size? {
    guard bytes.count > 7 else { return nil }
    return size(bytes[6] == 0 ? 256 : Int(bytes[6]), bytes[7] == 0 ? 256 : Int(bytes[7]))
  }

  /// The largest size in the header: a picture may consist of tiles, or contain a thumbnail.
  private static func avif(_ bytes: [UInt8]) -> AssetReference.Size? {
    let head = 0..<min(bytes.count, 64 << 10)
    var largest: AssetReference.Size?
    var start = 0
    while let offset = bytes.firstOffset(of: "ispe".utf8, in: start..<head.upperBound) {
      start = offset + 4
      let found = size(bigEndian(bytes, offset + 8, 4), bigEndian(bytes, offset + 12, 4))
      guard let found, found.width <= 1 << 16, found.height <= 1 << 16 else { continue }
      if found.width * found.height > largest.map({ $0.width * $0.height }) ?? 0 { largest = found }
    }
    guard let largest, let turn = bytes.firstOffset(of: "irot".utf8, in: head), turn + 4 < bytes.count,
      bytes[turn + 4] & 1 == 1
    else { return largest }
    // The picture is shown rotated by 90 degrees.
    return size(largest.height, largest.width)
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
