import Diagnostics
import Markdown

/// Reads the size in pixels of a picture from its bytes.
enum PictureSize {
  private typealias Size = AssetReference.Size

  static func size(of bytes: [UInt8], named path: String) -> AssetReference.Size? {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return png(bytes) }
    if bytes.starts(with: "GIF8".utf8) { return size(littleEndian(bytes, 6, 2), littleEndian(bytes, 8, 2)) }
    if bytes.starts(with: [0xFF, 0xD8]) { return jpeg(bytes) }
    if bytes.starts(with: "RIFF".utf8) { return webP(bytes) }
    if bytes.starts(with: [0, 0, 1, 0]) { return icon(bytes) }
    if bytes.has("ftypavi", at: 4) { return avif(bytes) }
    return path.lowercased().hasSuffix(".svg") ? SVGSize.size(of: bytes) : nil
  }

  private static func size(_ width: Int?, _ height: Int?) -> Size? {
    guard let width, let height, width > 0, height > 0 else { return nil }
    return Size(width: width, height: height)
  }

  private static func turned(_ size: Size?, if isTurned: Bool) -> Size? {
    isTurned ? size.map { Size(width: $0.height, height: $0.width) } : size
  }

  private static func bigEndian(_ bytes: [UInt8], _ offset: Int, _ count: Int) -> Int? {
    guard offset + count <= bytes.count else { return nil }
    return bytes[offset..<(offset + count)].reduce(0) { $0 << 8 | Int($1) }
  }

  private static func littleEndian(_ bytes: [UInt8], _ offset: Int, _ count: Int) -> Int? {
    bigEndian(bytes, offset, count).map { Int(UInt64($0).byteSwapped >> (64 - 8 * count)) }
  }

  private static func png(_ bytes: [UInt8]) -> Size? {
    let size = size(bigEndian(bytes, 16, 4), bigEndian(bytes, 20, 4))
    var offset = 8
    while let length = bigEndian(bytes, offset, 4), offset + 12 + length <= bytes.count {
      let exif = bytes[(offset + 8)...].prefix(length)
      if bytes.has("eXIf", at: offset + 4) { return turned(size, if: isTurned(by: exif)) }
      offset += 12 + length
    }
    return size
  }

  /// Whether a browser exchanges width and height, as the orientations 5 to 8 of Exif say: the tag 0x0112 of the first
  /// directory. `exif` starts with the TIFF header.
  private static func isTurned(by exif: ArraySlice<UInt8>) -> Bool {
    let exif = Array(exif)
    let number = exif.starts(with: "II".utf8) ? littleEndian : bigEndian
    guard let directory = number(exif, 4, 4), let count = number(exif, directory, 2) else { return false }
    let entries = (0..<count).lazy.map { directory + 2 + 12 * $0 }
    let entry = entries.first { number(exif, $0, 2) ?? 0x0112 == 0x0112 }
    return (5...8).contains(entry.flatMap { number(exif, $0 + 8, 2) } ?? 1)
  }

  /// The size in the first start-of-frame segment, turned as the Exif segment before it says.
  private static func jpeg(_ bytes: [UInt8]) -> Size? {
    var offset = 2
    var exif: ArraySlice<UInt8>?
    while offset + 8 < bytes.count, bytes[offset] == 0xFF {
      let marker = bytes[offset + 1]
      if marker == 0xFF {  // padding
        offset += 1
        continue
      }
      if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
        let size = size(bigEndian(bytes, offset + 7, 2), bigEndian(bytes, offset + 5, 2))
        return turned(size, if: exif.map(isTurned) ?? false)
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
  private static func icon(_ bytes: [UInt8]) -> Size? {
    let sides = [6, 7].map { bigEndian(bytes, $0, 1).map { $0 == 0 ? 256 : $0 } }
    return size(sides[0], sides[1])
  }

  /// The largest size in the header: a picture may consist of tiles, or contain a thumbnail.
  private static func avif(_ bytes: [UInt8]) -> Size? {
    let head = 0..<min(bytes.count, 64 << 10)
    var largest: Size?
    var start = 0
    while let offset = bytes.firstOffset(of: "ispe".utf8, in: start..<head.upperBound) {
      start = offset + 4
      let found = size(bigEndian(bytes, offset + 8, 4), bigEndian(bytes, offset + 12, 4))
      guard let found, found.width <= 1 << 16, found.height <= 1 << 16 else { continue }
      if found.width * found.height > largest.map({ $0.width * $0.height }) ?? 0 { largest = found }
    }
    let turn = bytes.firstOffset(of: "irot".utf8, in: head).flatMap { bigEndian(bytes, $0 + 4, 1) } ?? 0
    return turned(largest, if: turn & 1 == 1)
  }

  private static func webP(_ bytes: [UInt8]) -> Size? {
    guard bytes.count >= 30 else { return nil }
    func number(_ offset: Int, _ count: Int) -> Int { littleEndian(bytes, offset, count) ?? 0 }
    switch String(decoding: bytes[12..<16], as: UTF8.self) {
    case "VP8X": return size(number(24, 3) + 1, number(27, 3) + 1)
    case "VP8 ": return size(number(26, 2) & 0x3FFF, number(28, 2) & 0x3FFF)
    case "VP8L": return size((number(21, 4) & 0x3FFF) + 1, (number(21, 4) >> 14 & 0x3FFF) + 1)
    default: return nil
    }
  }
}

/// Reads the size in pixels of an SVG picture from `width` and `height` of the root element. If one of the two is
/// missing or relative, the ratio of the `viewBox` gives it; if both are, the size is that of the `viewBox`.
enum SVGSize {
  static func size(of bytes: [UInt8]) -> AssetReference.Size? {
    guard let start = root(of: bytes) else { return nil }
    let attributes = attributes(of: bytes[start...])
    let (width, height) = (pixels(attributes["width"] ?? ""), pixels(attributes["height"] ?? ""))
    if let width, let height { return size(width, height) }
    let box = (attributes["viewBox"] ?? "").split { $0 == "," || $0.isWhitespace }
    guard box.count == 4, let boxWidth = pixels(box[2]), let boxHeight = pixels(box[3]) else { return nil }
    if let width { return size(width, width * boxHeight / boxWidth) }
    if let height { return size(height * boxWidth / boxHeight, height) }
    return size(boxWidth, boxHeight)
  }

  private static func size(_ width: Double, _ height: Double) -> AssetReference.Size? {
    guard width >= 0.5, height >= 0.5, width < 1_000_000, height < 1_000_000 else { return nil }
    return AssetReference.Size(width: Int(width.rounded()), height: Int(height.rounded()))
  }

  /// The offset after `<svg`, outside of comments.
  private static func root(of bytes: [UInt8]) -> Int? {
    var offset = 0
    while let mark = bytes.firstOffset(of: UInt8(ascii: "<"), in: offset..<bytes.count) {
      if bytes.has("<svg", at: mark) { return mark + 4 }
      let isComment = bytes.has("<!--", at: mark)
      let end = bytes.firstOffset(of: (isComment ? "-->" : ">").utf8, in: mark..<bytes.count)
      offset = (end ?? bytes.count - 1) + 1
    }
    return nil
  }

  /// The attributes of an element, from the text after `<svg`.
  private static func attributes(of element: ArraySlice<UInt8>) -> [String: String] {
    var attributes: [String: String] = [:]
    var rest = element
    while let equals = rest.firstIndex(where: { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ">") }),
      rest[equals] == UInt8(ascii: "=")
    {
      let name = rest[..<equals].split { $0 <= 0x20 || $0 == UInt8(ascii: "/") }.last ?? []
      let value = rest[(equals + 1)...].drop { $0 <= 0x20 }
      let inside = value.dropFirst()
      guard let quote = value.first, "\"'".utf8.contains(quote), let end = inside.firstIndex(of: quote)
      else { return attributes }
      attributes[String(decoding: name, as: UTF8.self)] = String(decoding: inside[..<end], as: UTF8.self)
      rest = rest[(end + 1)...]
    }
    return attributes
  }

  /// The units with a fixed size, each in pixels; `em` is the default text size of browsers.
  private static let units: [(name: String, pixels: Double)] = [
    ("px", 1), ("pt", 96 / 72), ("pc", 16), ("in", 96), ("cm", 96 / 2.54), ("mm", 96 / 25.4),
    ("q", 96 / 101.6),
    ("rem", 16), ("em", 16), ("", 1),
  ]

  /// A number of pixels above 0; nil for a relative unit.
  private static func pixels(_ written: some StringProtocol) -> Double? {
    let text = written.trimmingPrefix(while: \.isWhitespace).lowercased()
    guard let unit = units.first(where: { text.hasSuffix($0.name) }),
      let value = Double(text.dropLast(unit.name.count)), value > 0
    else { return nil }
    return value * unit.pixels
  }
}
