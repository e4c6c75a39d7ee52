import Markup
import TradeAssurance

/// HTML with gaps for what is known only after all articles are parsed: the address of the facts page, and
/// the embeds.
package struct GappedHTML: Sendable, Hashable {
  /// The HTML without the content of the gaps.
  package let bytes: [UInt8]
  /// Sorted by offset.
  package let gaps: [Gap]

  package struct Gap: Sendable, Hashable {
    /// In bytes of the HTML; the content goes before the byte there.
    package let offset: Int
    package let content: Content
  }

  package enum Content: Sendable, Hashable {
    /// The opening tag of a link to a fact.
    case factOpening(FactID)
    case factClosing
    /// The embed with this index in the body's embeds.
    case embed(Int)
  }

  package init(bytes: [UInt8], gaps: [Gap] = []) {
    self.bytes = bytes
    self.gaps = gaps
  }

  /// Appends the HTML with its gaps filled.
  ///
  /// - Parameter fill: appends the content of a gap.
  package func append(to html: inout HTML, filling fill: (Content, inout HTML) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      for gap in gaps {
        html.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<gap.offset]))
        fill(gap.content, &html)
        start = gap.offset
      }
      html.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
  }
}

/// The marks that represent gaps while cmark renders: a byte that UTF-8 never contains, a number, and the
/// byte again. Sources are UTF-8, so no article can contain a mark.
struct GapMarks {
  private static let fence: UInt8 = 0xFF
  private(set) var contents: [GappedHTML.Content] = []

  /// A new mark for a content, ended by a zero for cmark.
  mutating func mark(_ content: GappedHTML.Content) -> [CChar] {
    contents.append(content)
    return ([Self.fence] + "\(contents.count - 1)".utf8 + [Self.fence, 0]).map(CChar.init(bitPattern:))
  }

  /// Cuts the marks out of cmark's HTML.
  func gapped(_ rendered: UnsafeBufferPointer<UInt8>) -> GappedHTML {
    guard !contents.isEmpty else { return GappedHTML(bytes: Array(rendered)) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(rendered.count)
    var gaps: [GappedHTML.Gap] = []
    var index = 0
    while index < rendered.count {
      let fence = rendered.firstOffset(of: Self.fence, in: index..<rendered.count) ?? rendered.endIndex
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: rendered[index..<fence]))
      guard fence < rendered.endIndex else { break }
      var number = 0
      index = fence + 1
      while index < rendered.count, rendered[index] != Self.fence {
        number = number * 10 + Int(rendered[index] - UInt8(ascii: "0"))
        index += 1
      }
      index += 1
      gaps.append(GappedHTML.Gap(offset: bytes.count, content: contents[number]))
    }
    return GappedHTML(bytes: bytes, gaps: gaps)
  }
}
