import Markup
import TradeAssurance

/// HTML with gaps for what is known only when all articles have been read: the address of the facts page,
/// and the embeds.
package struct GappedHTML: Sendable, Hashable {
  /// The HTML without what belongs into the gaps.
  package let bytes: [UInt8]
  /// In order of their offset.
  package let gaps: [Gap]

  package struct Gap: Sendable, Hashable {
    /// In bytes of the HTML; what fills the gap goes before the byte there.
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

  /// Appends the whole HTML.
  ///
  /// - Parameter fill: appends the HTML for a gap.
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

/// The marks that stand for gaps while cmark renders: a byte that no UTF-8 text has, a number, the byte again.
/// A source is UTF-8, so no article can write one.
struct GapMarks {
  private static let fence: UInt8 = 0xFF
  private(set) var contents: [GappedHTML.Content] = []

  /// The mark to put where a content belongs, ended by a zero for cmark.
  mutating func mark(_ content: GappedHTML.Content) -> [CChar] {
    contents.append(content)
    return ([Self.fence] + "\(contents.count - 1)".utf8 + [Self.fence, 0]).map(CChar.init(bitPattern:))
  }

  /// Takes the marks out of the HTML that cmark rendered.
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
