/// Counts Unicode scalars in parts of a text: what a column is measured in.
///
/// A file with a long line may have as many findings on it as the line has words, and each asks for its column: such
/// a file is counted once, and what stands between two marks anew.
struct ScalarCounts: Sendable {
  /// Bytes from one mark to the next.
  private static let step = 1 << 10
  /// Bytes of a line that is worth it.
  private static let long = 4 << 10
  /// How many scalars start before each mark; empty when every line is short.
  private let marks: [Int]

  init(bytes: [UInt8], lineStarts: [Int]) {
    guard bytes.count > Self.long,
      zip(lineStarts, lineStarts.dropFirst() + [bytes.count]).contains(where: { $1 - $0 > Self.long })
    else {
      marks = []
      return
    }
    var sum = 0
    marks = stride(from: 0, through: bytes.count, by: Self.step).map { mark in
      defer { sum += Self.count(in: bytes[mark..<min(mark + Self.step, bytes.count)]) }
      return sum
    }
  }

  /// - Parameter range: bytes of the text that was counted.
  func count(in range: Range<Int>, of bytes: [UInt8]) -> Int {
    let first = (range.lowerBound + Self.step - 1) / Self.step
    let last = range.upperBound / Self.step
    guard !marks.isEmpty, first < last else { return Self.count(in: bytes[range]) }
    return Self.count(in: bytes[range.lowerBound..<(first * Self.step)]) + marks[last] - marks[first]
      + Self.count(in: bytes[(last * Self.step)..<range.upperBound])
  }

  private static func count(in bytes: ArraySlice<UInt8>) -> Int {
    bytes.count { !UTF8.isContinuation($0) }
  }
}
