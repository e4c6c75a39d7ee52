/// A file of the site: its path and its bytes. Ranges are byte offsets, shown as `line:column`.
///
/// An immutable class, because everything with a place in the file holds it, and a copy is one reference.
package final class SourceFile: Sendable, Equatable {
  /// The path below the site's root, with `/` between its parts.
  package let path: String
  /// The content; that of a text is UTF-8 without a byte-order mark.
  package let bytes: [UInt8]
  /// The byte offset of the start of each line; never empty.
  package let lineStarts: [Int]
  private let scalarCounts: ScalarCounts
  /// The file's signature when it was read; nil if the file changed just before, or is not on disk.
  package let signature: FileSignature?

  package init(path: String, bytes: [UInt8], signature: FileSignature? = nil) {
    self.path = path
    self.bytes = bytes
    self.signature = signature
    // Copied, so that the room in which it grew is free again.
    lineStarts = Self.lineStarts(of: bytes).withUnsafeBufferPointer { Array($0) }
    scalarCounts = ScalarCounts(bytes: bytes, lineStarts: lineStarts)
  }

  /// Compares path and bytes, not the signature.
  package static func == (one: SourceFile, other: SourceFile) -> Bool {
    one === other || (one.path == other.path && one.bytes == other.bytes)
  }

  package func text(in range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  func scalars(in range: Range<Int>) -> Int { scalarCounts.count(in: range, of: bytes) }

  /// The 0-based number of the line that contains the byte at `offset`.
  package func lineIndex(at offset: Int) -> Int {
    max(0, lineStarts.partitionIndex(where: { $0 > offset }) - 1)
  }

  /// The bytes of a line, by its 0-based number, without its line ending; past the last line, an empty range at the end.
  package func lineRange(_ index: Int) -> Range<Int> {
    guard index < lineStarts.count else { return bytes.count..<bytes.count }
    let start = lineStarts[index]
    var end = index + 1 < lineStarts.count ? lineStarts[index + 1] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  private static func lineStarts(of bytes: [UInt8]) -> [Int] {
    let (lineFeed, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    var starts = [0]
    starts.reserveCapacity(bytes.count / 48 + 1)
    guard bytes.firstOffset(of: carriageReturn, in: bytes.indices) != nil else {
      while let end = bytes.firstOffset(of: lineFeed, in: starts[starts.count - 1]..<bytes.count) {
        starts.append(end + 1)
      }
      return starts
    }
    // A carriage return alone also ends a line, in CommonMark and YAML.
    for (offset, byte) in bytes.enumerated()
    where byte == lineFeed || byte == carriageReturn && !bytes.has("\n", at: offset + 1) {
      starts.append(offset + 1)
    }
    return starts
  }
}
