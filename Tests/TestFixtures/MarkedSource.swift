import Diagnostics

/// A source with `«…»` around each place that a finding must point at.
package struct MarkedSource: Sendable {
  /// Without the marks.
  package let file: SourceFile
  /// In bytes of `file`, in the order of the opening marks.
  package let ranges: [Range<Int>]

  /// What a finding underlines.
  package struct Place: Sendable, Hashable, Comparable, CustomStringConvertible {
    package let line: Int
    package let column: Int
    /// In Unicode scalars.
    package let length: Int

    package init(_ location: SourceLocation) {
      (line, column, length) = (location.line, location.column, location.length)
    }

    package var description: String { "\(line):\(column)+\(length)" }

    package static func < (one: Place, other: Place) -> Bool {
      (one.line, one.column, one.length) < (other.line, other.column, other.length)
    }
  }

  package init(_ marked: String) {
    var bytes: [UInt8] = []
    var open: [Int] = []
    var ranges: [Range<Int>] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "«":
        open.append(ranges.count)
        ranges.append(bytes.count..<bytes.count)
      case "»":
        guard let index = open.popLast() else { preconditionFailure("a mark is closed and not opened") }
        ranges[index] = ranges[index].lowerBound..<bytes.count
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    precondition(open.isEmpty, "a mark is opened and not closed")
    file = SourceFile(path: "content/refunds/process.md", bytes: bytes)
    self.ranges = ranges
  }

  package var text: String { file.text(in: file.bytes.indices) }

  /// Sorted.
  package var places: [Place] {
    ranges.map { Place(SourceLocation(in: file, at: $0)) }.sorted()
  }
}
