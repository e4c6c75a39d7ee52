/// Checks that an article's HTML contains only what the generator writes: known elements and attributes, no
/// address that runs a script, and every element closed.
package enum SoundHTML {
  /// For each element its attributes.
  private static let elements: [String: Set<String>] = {
    var elements: [String: Set<String>] = [
      "a": ["aria-label", "class", "href", "title"], "code": ["class"],
      "div": ["aria-label", "class", "role", "tabindex"], "figure": ["class"],
      "img": ["alt", "decoding", "height", "loading", "src", "title", "width"], "ol": ["start"],
      "p": ["class"],
      "span": ["class", "id"], "td": ["class"], "th": ["class", "scope"], "track": ["kind", "label", "src"],
      "video": ["aria-label", "controls", "playsinline", "preload", "src", "title"],
    ]
    for name in ["h1", "h2", "h3", "h4", "h5", "h6"] + listed { elements[name] = ["id"] }
    for name in [
      "blockquote", "br", "em", "figcaption", "hr", "li", "pre", "strong", "table", "tbody", "thead", "tr",
      "ul",
    ] { elements[name] = [] }
    return elements
  }()
  /// What an author may write as HTML, beside `br` and anchors.
  private static let listed = ["details", "ins", "kbd", "sub", "summary", "sup", "u"]
  private static let empty: Set<String> = ["br", "hr", "img", "track"]
  /// cmark's replacement for raw HTML, which is an error.
  private static let omission = "!-- raw HTML omitted --"
  private static let schemes = ["http:", "https:", "mailto:", "tel:"]

  /// What is wrong; nil if nothing is.
  ///
  /// - Parameter isWhole: whether every element must be closed.
  package static func complaint(about bytes: [UInt8], isWhole: Bool = true) -> String? {
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
        let name = String(tag.dropFirst())
        if elements[name] == nil { return "there is an element '<\(tag)>'" }
        if open.popLast() != name, isWhole { return "'<\(tag)>' closes nothing" }
        continue
      }
      let (name, found) = parts(of: tag)
      guard let known = elements[name] else { return "there is an element '<\(tag)>'" }
      let isHand = listed.contains(name) || name == "span"
      if let complaint = found.lazy.compactMap({ Self.complaint(about: $0, known, isByHand: isHand) }).first {
        return complaint
      }
      if !empty.contains(name) { open.append(name) }
    }
    return open.isEmpty || !isWhole ? nil : "not closed: \(open)"
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

  private static func complaint(
    about attribute: (name: String, value: String), _ known: Set<String>, isByHand: Bool
  ) -> String? {
    guard known.contains(attribute.name) else { return "there is an attribute '\(attribute.name)'" }
    if isByHand, attribute.name == "id",
      attribute.value.contains(where: { $0.isWhitespace || "\"'<>&".contains($0) })
    {
      return "there is an anchor '\(attribute.value)'"
    }
    if attribute.name == "src" {
      return attribute.value.hasPrefix("/") ? nil : "something is loaded from '\(attribute.value)'"
    }
    guard attribute.name == "href" else { return nil }
    let path = attribute.value.unicodeScalars.prefix { !"/?#".unicodeScalars.contains($0) }
    guard let colon = path.firstIndex(of: ":") else { return nil }
    let scheme = String(path[...colon]).lowercased()
    return schemes.contains(scheme) ? nil : "an address has the scheme '\(scheme)'"
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}
