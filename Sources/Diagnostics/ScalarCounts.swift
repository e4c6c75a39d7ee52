/// Counts Unicode scalars, the unit of columns, in parts of a text.
///
/// A long line may have as many findings as words, and each needs its column. So a file with long lines has a mark
/// every `step` bytes, and the scalars before each mark are counted once. A later count reads only bytes near the marks.
struct ScalarCounts: Sendable {
  /// The number of bytes between two marks.
  private static let step = 1 << 10
  /// A line longer than this number of bytes needs marks.
  private static let long = 4 << 10
  /// For each mark the number of scalars from the file's start; empty if no line is longer than `long`.
  private let marks: [Int]

  init(bytes: [UInt8], lineStarts: [Int]) {
    let isLong =
      bytes.count > Self.long
      && zip(lineStarts, lineStarts.dropFirst() + [bytes.count]).contains { $1 - $0 > Self.long }
    var sum = 0
    marks = stride(from: 0, through: isLong ? bytes.count : -1, by: Self.step).map { mark in
      defer { sum += Self.count(in: bytes[mark..<min(mark + Self.step, bytes.count)]) }
      return sum
    }
  }

  /// - Parameter range: bytes of the counted text.
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
