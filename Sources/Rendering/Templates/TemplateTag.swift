import Diagnostics

/// One Mustache tag of a template, and where its name stands.
struct TemplateTag {
  enum Kind {
    case variable, unescaped, section, inverted, end, partial, parent, block, comment, other
  }

  let kind: Kind
  let name: String
  /// The name, in bytes of the template.
  let range: Range<Int>
  /// The whole tag with its braces.
  let whole: Range<Int>

  /// The tags of a template in order, up to one that is not closed.
  static func tags(in source: SourceFile) -> [TemplateTag] { scan(source).tags }

  /// The braces of a tag that is not closed.
  static func openTag(in source: SourceFile) -> Range<Int>? { scan(source).open }

  private static func scan(_ source: SourceFile) -> (tags: [TemplateTag], open: Range<Int>?) {
    var tags: [TemplateTag] = []
    var offset = 0
    let bytes = source.bytes
    while let start = bytes.firstOffset(of: "{{".utf8, in: offset..<bytes.count) {
      let isTriple = start + 2 < bytes.count && bytes[start + 2] == UInt8(ascii: "{")
      let closing = isTriple ? "}}}" : "}}"
      let inner = start + (isTriple ? 3 : 2)
      guard let end = bytes.firstOffset(of: closing.utf8, in: inner..<bytes.count) else {
        return (tags, start..<inner)
      }
      tags.append(tag(in: source, inner..<end, whole: start..<(end + closing.utf8.count), isTriple))
      offset = end + closing.utf8.count
    }
    return (tags, nil)
  }

  private static func tag(
    in source: SourceFile, _ inner: Range<Int>, whole: Range<Int>, _ isTriple: Bool
  ) -> TemplateTag {
    var start = inner.lowerBound
    var end = inner.upperBound
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
    while start < end, isSpace(source.bytes[start]) { start += 1 }
    var kind = isTriple ? Kind.unescaped : .variable
    if !isTriple, start < end, let known = kinds[source.bytes[start]] {
      kind = known
      start += 1
    }
    while start < end, isSpace(source.bytes[start]) { start += 1 }
    while end > start, isSpace(source.bytes[end - 1]) { end -= 1 }
    let isWord = !source.bytes[start..<end].contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "(") }
    if !isWord, namesValue.contains(kind) { kind = .other }
    return TemplateTag(kind: kind, name: source.text(in: start..<end), range: start..<end, whole: whole)
  }

  /// A value is named by one word: the parts of a value, or what Mustache makes of it, would not be escaped.
  private static let namesValue: Set<Kind> = [.variable, .unescaped, .section, .inverted]

  private static let kinds: [UInt8: Kind] = [
    UInt8(ascii: "&"): .unescaped, UInt8(ascii: "#"): .section, UInt8(ascii: "^"): .inverted,
    UInt8(ascii: "/"): .end, UInt8(ascii: ">"): .partial, UInt8(ascii: "<"): .parent,
    UInt8(ascii: "$"): .block,
    UInt8(ascii: "!"): .comment, UInt8(ascii: "="): .other, UInt8(ascii: "%"): .other,
  ]
}
