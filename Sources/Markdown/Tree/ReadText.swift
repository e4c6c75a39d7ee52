import CCommonMark

/// The text of all blocks as a reader sees it, in which figures are searched for. Facts and marked figures are masked.
/// Each piece of the text knows its place in the source.
struct ReadText {
  private(set) var bytes: [UInt8] = []
  private var pieces: [Piece] = []

  struct Piece {
    /// The piece's range in `bytes`.
    let range: Range<Int>
    let block: Int
    let node: MarkdownNode
    /// A byte of the source at or before the start of the piece.
    let floor: Int
  }

  init(likelyBytes: Int = 0, likelyPieces: Int = 0) {
    bytes.reserveCapacity(likelyBytes)
    pieces.reserveCapacity(likelyPieces)
  }

  /// Starts a block with a line feed. The texts of cmark contain none, so each line feed is the start of a block.
  ///
  /// - Parameter head: the head of a cell's column or row. Figures in the head are found where it is written.
  mutating func startBlock(below head: String = "") {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: head.utf8)
  }

  mutating func append(_ node: MarkdownNode, of block: Int, after floor: Int) {
    node.withLiteral { append($0, at: node, of: block, after: floor) }
  }

  /// Appends a text that stands in the source at `floor` or after it.
  mutating func append(_ text: some Sequence<UInt8>, at node: MarkdownNode, of block: Int, after floor: Int) {
    let start = bytes.count
    bytes.append(contentsOf: text)
    pieces.append(Piece(range: start..<bytes.count, block: block, node: node, floor: floor))
  }

  mutating func appendSpace() { bytes.append(UInt8(ascii: " ")) }

  /// Stands for masked text by the byte 0, which no text contains.
  mutating func appendMask() { bytes.append(0) }

  /// Whether a line of the source starts at `offset`, within a block.
  func startsLine(at offset: Int) -> Bool {
    guard let piece = piece(at: offset), piece.range.lowerBound == offset else { return false }
    return piece.node.previous?.isBreak ?? false
  }

  func hasCode(in range: Range<Int>) -> Bool {
    let first = pieces.partitionIndex { $0.range.upperBound > range.lowerBound }
    return pieces[first...].prefix { $0.range.lowerBound < range.upperBound }.contains {
      $0.node.kind == CMARK_NODE_CODE
    }
  }

  func piece(at offset: Int) -> Piece? {
    let index = pieces.partitionIndex(where: { $0.range.upperBound > offset })
    return index < pieces.count && pieces[index].range.contains(offset) ? pieces[index] : nil
  }
}
