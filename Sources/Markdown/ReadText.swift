import CCommonMark

/// The text of all blocks as a reader sees it, for the search for figures: facts, marked figures and code are
/// masked, and each piece knows where it was written.
struct ReadText {
  /// A byte that no text has: it stands for what is not searched.
  static let mask: UInt8 = 0
  /// Stands before each block; cmark leaves none in a block's text.
  private static let lineFeed = UInt8(ascii: "\n")

  private(set) var bytes: [UInt8] = []
  /// In order.
  private var pieces: [Piece] = []

  struct Piece {
    /// In `bytes`.
    let range: Range<Int>
    /// The index of its block.
    let block: Int
    let node: MarkdownNode
    /// It is written at this byte of the source or after it.
    let floor: Int
  }

  /// - Parameters:
  ///   - count: bytes that the text is likely to have.
  ///   - pieces: how many pieces it is likely to have.
  init(likelyCount count: Int, pieces pieceCount: Int) {
    bytes.reserveCapacity(count)
    pieces.reserveCapacity(pieceCount)
  }

  mutating func startBlock() { bytes.append(Self.lineFeed) }

  mutating func append(_ node: MarkdownNode, of block: Int, after floor: Int) {
    let start = bytes.count
    node.withLiteral { bytes.append(contentsOf: $0) }
    pieces.append(Piece(range: start..<bytes.count, block: block, node: node, floor: floor))
  }

  mutating func appendSpace() { bytes.append(UInt8(ascii: " ")) }

  mutating func appendMask() { bytes.append(Self.mask) }

  var wordCount: Int {
    bytes.withUnsafeBufferPointer { bytes in
      guard let first = bytes.first else { return 0 }
      var count = 1 - Int(Self.space(first))
      var start = 1
      // Without a branch, and with a sum that fits into a byte: sixteen bytes in one step of the processor.
      while start < bytes.count {
        let end = min(start + Int(UInt8.max), bytes.count)
        var words: UInt8 = 0
        for index in start..<end { words &+= Self.space(bytes[index - 1]) & ~Self.space(bytes[index]) }
        count += Int(words)
        start = end
      }
      return count
    }
  }

  /// 1 for what stands between words, 0 for all else.
  private static func space(_ byte: UInt8) -> UInt8 {
    (byte == UInt8(ascii: " ") ? 1 : 0) | (byte == lineFeed ? 1 : 0)
  }

  /// The piece that holds the byte at `offset`.
  func piece(at offset: Int) -> Piece? {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < pieces.count && pieces[low].range.contains(offset) ? pieces[low] : nil
  }
}
