import CCommonMark

/// The text of one block as a reader sees it, for the search for figures: facts, marked figures and code are
/// masked, and each piece knows where it was written.
struct BlockText {
  /// A byte that no text has: it stands for what is not searched.
  static let mask: UInt8 = 0

  private(set) var bytes: [UInt8] = []
  /// In order; each starts where the one before ends.
  private(set) var pieces: [Piece] = []

  struct Piece {
    /// In `bytes`.
    let start: Int
    /// 1-based, of the parsed text, as cmark claims.
    let line: Int
    let column: Int
  }

  mutating func append(_ node: MarkdownNode) {
    pieces.append(Piece(start: bytes.count, line: node.startLine, column: node.startColumn))
    node.withLiteral { bytes.append(contentsOf: $0) }
  }

  mutating func appendSpace() { bytes.append(UInt8(ascii: " ")) }

  mutating func appendMask() { bytes.append(Self.mask) }

  var wordCount: Int {
    var count = 0
    var isInside = false
    for byte in bytes {
      let isSpace = byte == UInt8(ascii: " ")
      if !isSpace, !isInside { count += 1 }
      isInside = !isSpace
    }
    return count
  }

  /// The piece that holds the byte at `offset`, and the bytes of it from there on.
  func piece(at offset: Int) -> (piece: Piece, rest: Range<Int>)? {
    guard let index = pieces.lastIndex(where: { $0.start <= offset }) else { return nil }
    let end = index + 1 < pieces.count ? pieces[index + 1].start : bytes.count
    return (pieces[index], offset..<end)
  }
}
