import Markdown

/// Reads the size in pixels of an SVG picture from `width` and `height` of the root element. If one of the two is
/// missing or relative, the ratio of the `viewBox` gives it; if both are, the size is that of the `viewBox`.
enum SVGSize {
  static func size(of bytes: [UInt8]) -> AssetReference.Size? {
    guard let start = root(of: bytes) else { return nil }
    let attributes = attributes(of: bytes[start...])
    let (width, height) = (attributes["width"].flatMap(pixels), attributes["height"].flatMap(pixels))
    if let width, let height { return size(width, height) }
    let box = (attributes["viewBox"] ?? "").split { $0 == " " || $0 == "," || $0.isWhitespace }.map(
      String.init)
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
      guard let end = bytes.firstOffset(of: (isComment ? "-->" : ">").utf8, in: mark..<bytes.count) else {
        return nil
      }
      offset = end + 1
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
      guard let quote = value.first, "\"'".utf8.contains(quote),
        let end = value.dropFirst().firstIndex(of: quote)
      else { return attributes }
      attributes[String(decoding: name, as: UTF8.self)] =
        String(decoding: value[(value.startIndex + 1)..<end], as: UTF8.self)
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
  private static func pixels(_ written: String) -> Double? {
    let text = written.trimmingPrefix(while: \.isWhitespace).lowercased()
    guard let unit = units.first(where: { text.hasSuffix($0.name) }),
      let value = Double(text.dropLast(unit.name.count)), value > 0
    else { return nil }
    return value * unit.pixels
  }
}
