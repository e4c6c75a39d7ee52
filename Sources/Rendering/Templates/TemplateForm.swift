import Markdown

/// What Mustache makes of a template and one shape of view, its texts left open: marks stand in their place.
struct TemplateForm: Sendable {
  private struct Gap: Sendable {
    /// Where it stands in the bytes.
    let offset: Int
    /// Which of a view's texts belongs there.
    let text: Int
  }

  /// The bytes without the marks.
  private var bytes: [UInt8] = []
  private var gaps: [Gap] = []

  /// U+FDD0 and U+FDD1, which Unicode keeps for a program's own use: they are no characters, and no template may
  /// have them.
  private static let opening: [UInt8] = [0xEF, 0xB7, 0x90]
  private static let closing: [UInt8] = [0xEF, 0xB7, 0x91]

  /// Stands for a text in what Mustache renders.
  static func mark(of text: Int) -> String {
    String(decoding: opening + String(text).utf8 + closing, as: UTF8.self)
  }

  /// The first bytes in a template that would be taken for a mark.
  static func mark(in bytes: [UInt8]) -> Range<Int>? {
    [opening, closing].compactMap { mark in
      bytes.firstOffset(of: mark, in: 0..<bytes.count).map { $0..<($0 + mark.count) }
    }.min { $0.lowerBound < $1.lowerBound }
  }

  /// - Parameter marked: what Mustache made of marks.
  init(_ marked: [UInt8]) {
    var start = 0
    while let mark = marked.firstOffset(of: Self.opening, in: start..<marked.count) {
      bytes += marked[start..<mark]
      var text = 0
      start = mark + Self.opening.count
      while marked[start] != Self.closing[0] {
        text = text * 10 + Int(marked[start] - UInt8(ascii: "0"))
        start += 1
      }
      start += Self.closing.count
      gaps.append(Gap(offset: bytes.count, text: text))
    }
    bytes += marked[start...]
  }

  /// - Parameter texts: of a view of the shape that this was made for.
  func html(with texts: [ViewText]) -> HTML {
    var html = HTML()
    html.bytes.reserveCapacity(bytes.count + gaps.reduce(0) { $0 + texts[$1.text].likelySize })
    // By address: all cores use the form, and each would count its references up and down for each part.
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      for gap in gaps {
        html.bytes += UnsafeBufferPointer(rebasing: bytes[start..<gap.offset])
        start = gap.offset
        switch texts[gap.text] {
        case .text(let text): html.append(escaping: text)
        case .html(let part): html.append(part)
        case .written(let part): part.write(&html)
        }
      }
      html.bytes += UnsafeBufferPointer(rebasing: bytes[start...])
    }
    return html
  }
}
