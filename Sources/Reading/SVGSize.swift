import Markdown

/// Reads the size in pixels of an SVG picture from its root element: `width` and `height`, or else the
/// `viewBox`.
enum SVGSize {
  static func size(of bytes: [UInt8]) -> AssetReference.Size? {
    let head = Array(bytes.prefix(4096))
    guard let start = head.firstOffset(of: "<svg".utf8, in: 0..<head.count) else { return nil }
    let attributes = attributes(of: head[(start + 4)...].prefix { $0 != UInt8(ascii: ">") })
    if let width = attributes["width"].flatMap(pixels), let height = attributes["height"].flatMap(pixels) {
      return AssetReference.Size(width: width, height: height)
    }
    let box = (attributes["viewBox"] ?? "").split { $0 == " " || $0 == "," || $0.isNewline }.map(String.init)
    guard box.count == 4, let width = pixels(box[2]), let height = pixels(box[3]) else { return nil }
    return AssetReference.Size(width: width, height: height)
  }

  /// - Parameter element: the text between `<svg` and `>`.
  private static func attributes(of element: ArraySlice<UInt8>) -> [String: String] {
    var attributes: [String: String] = [:]
    var rest = element
    while let equals = rest.firstIndex(of: UInt8(ascii: "=")) {
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

  /// A whole number of pixels above 0; nil for other units.
  private static func pixels(_ text: String) -> Int? {
    let number = text.hasSuffix("px") ? text.dropLast(2) : text[...]
    guard let value = Double(number), value >= 0.5, value < 1_000_000 else { return nil }
    return Int(value.rounded())
  }
}
