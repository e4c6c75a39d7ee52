import Diagnostics

struct TemplateTag: Sendable {
  enum Kind {
    case variable, unescaped, section, inverted, end, partial, parent, block, comment, other
  }

  let kind: Kind
  let name: String
  /// The name, in bytes of the template.
  let range: Range<Int>
  /// The whole tag with its braces.
  let whole: Range<Int>
  /// The index of the tag that closes this one, or that this one closes; its own index if it needs none.
  var partner: Int
  /// The white space before the first tag of a line; empty if text precedes it.
  var indentation: Range<Int>
  /// The tag, with the white space that is dropped with it if the tag is alone on its line.
  var cut: Range<Int>
  var standsAlone = false

  /// The tags of a template in order, up to one that is not closed; `open` is the range of that tag's braces.
  static func scan(_ source: SourceFile) -> (tags: [TemplateTag], open: Range<Int>?) {
    var tags: [TemplateTag] = []
    var offset = 0
    let bytes = source.bytes
    while let start = bytes.firstOffset(of: "{{".utf8, in: offset..<bytes.count) {
      let isTriple = bytes.has("{", at: start + 2)
      let closing = isTriple ? "}}}" : "}}"
      let inner = start + closing.utf8.count
      guard let end = bytes.firstOffset(of: closing.utf8, in: inner..<bytes.count) else {
        return (tags, start..<inner)
      }
      offset = end + closing.utf8.count
      var word = bytes[inner..<end].drop(while: \.isSpace)
      var kind = isTriple ? Kind.unescaped : .variable
      if !isTriple, let known = word.first.flatMap({ kinds[Unicode.Scalar($0)] }) {
        kind = known
        word = word.dropFirst()
      }
      word = word.trimmed
      let namesValue = [.variable, .unescaped, .section, .inverted].contains(kind)
      // Paths and functions are refused, since they could bypass the fields.
      if namesValue, word.contains(where: ".(".utf8.contains) { kind = .other }
      tags.append(
        TemplateTag(
          kind: kind, name: String(decoding: word, as: UTF8.self), range: word.indices, whole: start..<offset,
          partner: tags.count, indentation: start..<start, cut: start..<offset))
    }
    return (tags, nil)
  }

  private static let kinds: [Unicode.Scalar: Kind] = [
    "&": .unescaped, "#": .section, "^": .inverted, "/": .end, ">": .partial, "<": .parent, "$": .block,
    "!": .comment, "=": .other, "%": .other,
  ]
}
