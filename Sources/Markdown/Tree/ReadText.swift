import CCommonMark

/// The text of all blocks as a reader sees it, to be searched for figures. Facts and marked figures are masked. Each
/// piece has its place in the source.
struct ReadText {
  /// A byte that no text contains, in place of masked text.
  static let mask: UInt8 = 0
  /// Precedes each block; cmark leaves none within a block's text.
  private static let lineFeed = UInt8(ascii: "\n")

  private(set) var bytes: [UInt8] = []
  /// In order.
  private var pieces: [Piece] = []

  struct Piece {
    /// In `bytes`.
    let range: Range<Int>
    let block: Int
    let node: MarkdownNode
    /// It is in the source at this byte or after it.
    let floor: Int
  }

  /// - Parameters:
  ///   - count: the expected number of bytes.
  ///   - pieces: the expected number of pieces.
  init(likelyCount count: Int, pieces pieceCount: Int) {
    bytes.reserveCapacity(count)
    pieces.reserveCapacity(pieceCount)
  }

  mutating func startBlock() { bytes.append(Self.lineFeed) }

  mutating func append(_ node: MarkdownNode, of block: Int, after floor: Int) {
    node.withLiteral { append($0, at: node, of: block, after: floor) }
  }

  /// Text that is written somewhere from `floor` on.
  mutating func append(_ text: some Sequence<UInt8>, at node: MarkdownNode, of block: Int, after floor: Int) {
    let start = bytes.count
    bytes.append(contentsOf: text)
    pieces.append(Piece(range: start..<bytes.count, block: block, node: node, floor: floor))
  }

  /// The head above the next piece, which is searched in its own place.
  mutating func appendHead(_ text: String) { bytes.append(contentsOf: "\(text): ".utf8) }

  mutating func appendSpace() { bytes.append(UInt8(ascii: " ")) }

  mutating func appendMask() { bytes.append(Self.mask) }

  /// Whether a line of its block starts there.
  func startsLine(at offset: Int) -> Bool {
    guard let piece = piece(at: offset), piece.range.lowerBound == offset, let before = piece.node.previous
    else { return false }
    return before.kind == CMARK_NODE_SOFTBREAK || before.kind == CMARK_NODE_LINEBREAK
  }

  func hasCode(in range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound {
      guard let piece = piece(at: offset) else {
        offset += 1
        continue
      }
      if piece.node.kind == CMARK_NODE_CODE { return true }
      offset = piece.range.upperBound
    }
    return false
  }

  func piece(at offset: Int) -> Piece? {
    let index = pieces.partitionIndex(where: { $0.range.upperBound > offset })
    return index < pieces.count && pieces[index].range.contains(offset) ? pieces[index] : nil
  }
}
