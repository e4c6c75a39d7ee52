/// Checks that an article's HTML contains only what the generator writes: known elements and attributes, no
/// address that runs a script, and every element closed.
package enum SoundHTML {
  private static let elements: Set<String> = [
    "a", "aside", "blockquote", "br", "code", "dd", "details", "div", "dl", "dt", "em", "figcaption",
    "figure", "h1",
    "h2",
    "h3", "h4", "h5", "h6", "hr", "img", "ins", "kbd", "li", "ol", "p", "pre", "span", "strong", "sub",
    "summary", "sup", "table", "tbody", "td",
    "th",
    "thead", "tr", "track", "u", "ul", "video",
  ]
  private static let empty: Set<String> = ["br", "hr", "img", "track"]
  private static let attributes: Set<String> = [
    "alt", "aria-hidden", "aria-label", "class", "controls", "decoding", "height", "href", "id", "kind",
    "label",
    "lang", "loading", "playsinline", "preload", "rel", "role", "scope", "src", "start", "tabindex", "title",
    "width",
  ]
  /// cmark's replacement for raw HTML, which is an error.
  private static let omission = "!-- raw HTML omitted --"
  private static let schemes = ["http:", "https:", "mailto:", "tel:"]

  /// What is wrong; nil if nothing is.
  package static func complaint(about bytes: [UInt8]) -> String? {
    var open: [String] = []
    var rest = bytes[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      guard let end = end(ofTag: rest[start...]) else {
        return "a tag is not closed: \(text(rest[start...]))"
      }
      let tag = text(rest[(start + 1)..<end])
      rest = rest[(end + 1)...]
      if tag == omission { continue }
      if tag.hasPrefix("/") {
        guard open.popLast() == String(tag.dropFirst()) else { return "'<\(tag)>' closes nothing" }
        continue
      }
      let (name, found) = parts(of: tag)
      if !elements.contains(name) { return "there is an element '<\(tag)>'" }
      if let complaint = found.lazy.compactMap(Self.complaint).first { return complaint }
      if !empty.contains(name) { open.append(name) }
    }
    return open.isEmpty ? nil : "not closed: \(open)"
  }

  /// The `>` that ends a tag, outside quotation marks.
  private static func end(ofTag bytes: ArraySlice<UInt8>) -> Int? {
    var isQuoted = false
    for (index, byte) in zip(bytes.indices, bytes) {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == UInt8(ascii: ">"), !isQuoted { return index }
    }
    return nil
  }

  /// By scalars, because a combining mark would join the quotation mark before it to one `Character`.
  private static func parts(of tag: String) -> (name: String, attributes: [(name: String, value: String)]) {
    let pieces = tag.unicodeScalars.split(separator: "\"", omittingEmptySubsequences: false)
    let head = pieces[0].split(separator: " ")
    var found: [(name: String, value: String)] = []
    for index in stride(from: 0, to: pieces.count, by: 2) {
      let words = pieces[index].split(separator: " ").dropFirst(index == 0 ? 1 : 0)
      let hasValue = index + 1 < pieces.count
      found += words.dropLast(hasValue ? 1 : 0).map { (String($0), "") }.filter { $0.0 != "/" }
      if hasValue {
        found.append((words.last.map { String($0.dropLast()) } ?? "", String(pieces[index + 1])))
      }
    }
    return (head.first.map { String($0.prefix { $0 != "/" }) } ?? "", found)
  }

  private static func complaint(about attribute: (name: String, value: String)) -> String? {
    guard attributes.contains(attribute.name) else { return "there is an attribute '\(attribute.name)'" }
    guard ["href", "src"].contains(attribute.name) else { return nil }
    let path = attribute.value.unicodeScalars.prefix { !"/?#".unicodeScalars.contains($0) }
    guard let colon = path.firstIndex(of: ":") else { return nil }
    let scheme = String(path[...colon]).lowercased()
    return schemes.contains(scheme) ? nil : "an address has the scheme '\(scheme)'"
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}
