import CCommonMark

/// The text of one block as a reader sees it, for the search for figures: facts, marked figures and code are
/// masked, and each piece knows where it was written.
struct BlockText {
  /// A byte that no text has: it stands for what is not searched.
  static let mask: UInt8 = 0

  private(set) var bytes: [UInt8] = []
  /// In order.
  private var pieces: [Piece] = []

  struct Piece {
    /// In `bytes`.
    let range: Range<Int>
    /// The byte of the source at which cmark claims that it starts.
    let claimed: Int
    /// It is written at this byte of the source or after it.
    let floor: Int
  }

  /// - Parameter count: bytes that the text is likely to have.
  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  mutating func append(_ node: MarkdownNode, claimed: Int, after floor: Int) {
    let start = bytes.count
    node.withLiteral { bytes.append(contentsOf: $0) }
    pieces.append(Piece(range: start..<bytes.count, claimed: claimed, floor: floor))
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
