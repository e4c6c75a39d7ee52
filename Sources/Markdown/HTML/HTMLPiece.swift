import Diagnostics

/// One tag, comment or summary in a block of HTML.
struct HTMLPiece {
  /// Nil for a comment.
  let tag: HTMLTag?
  /// The text of a whole summary, on one line, in bytes of the block.
  var summary: Range<Int>?
  /// The piece's bytes in the block.
  let range: Range<Int>

  /// The pieces of a block, in order; nil if the block also contains something else, such as text.
  static func pieces(of bytes: [UInt8]) -> [HTMLPiece]? {
    var pieces: [HTMLPiece] = []
    var offset = 0
    while let start = bytes[offset...].firstIndex(where: { !$0.isSpace }) {
      guard let piece = piece(of: bytes, at: start) else { return nil }
      pieces.append(piece)
      offset = piece.range.upperBound
    }
    return pieces
  }

  private static func piece(of bytes: [UInt8], at start: Int) -> HTMLPiece? {
    if bytes.has("<!--", at: start) {
      let end = bytes.firstOffset(of: Array("-->".utf8), in: min(start + 4, bytes.count)..<bytes.count)
      return end.map { HTMLPiece(tag: nil, range: start..<($0 + 3)) }
    }
    guard let end = bytes[start...].firstIndex(of: UInt8(ascii: ">")), let tag = HTMLTag(bytes[start...end])
    else { return nil }
    switch tag.element {
    case .details, .a, .br: return HTMLPiece(tag: tag, range: start..<(end + 1))
    case .summary where !tag.isClosing: return summary(tag, of: bytes, from: start, behind: end + 1)
    case .summary, .kbd, .sub, .sup, .u, .ins: return nil
    }
  }

  private static func summary(
    _ tag: HTMLTag, of bytes: [UInt8], from start: Int, behind tagEnd: Int
  ) -> HTMLPiece? {
    var close = tagEnd
    while let next = bytes[close...].firstIndex(of: UInt8(ascii: "<")),
      let end = bytes[next...].firstIndex(of: UInt8(ascii: ">"))
    {
      if let closing = HTMLTag(bytes[next...end]), closing.element == .summary, closing.isClosing {
        let text = bytes[tagEnd..<next].trimmed
        guard !text.isEmpty, !text.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return nil }
        return HTMLPiece(tag: tag, summary: text.indices, range: start..<(end + 1))
      }
      close = next + 1
    }
    return nil
  }
}
