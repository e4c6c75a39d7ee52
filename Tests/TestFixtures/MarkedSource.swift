/// A source whose marks `«…»` show where findings must point.
package struct MarkedSource: Sendable {
  /// The source without its marks.
  package let text: String
  /// In order.
  package let places: [Place]

  /// The range that a finding underlines.
  package struct Place: Sendable, Hashable, Comparable, CustomStringConvertible {
    package let line: Int
    package let column: Int
    /// In Unicode scalars.
    package let length: Int

    package init(line: Int, column: Int, length: Int) {
      self.line = line
      self.column = column
      self.length = length
    }

    package var description: String { "\(line):\(column)+\(length)" }

    package static func < (one: Place, other: Place) -> Bool {
      (one.line, one.column, one.length) < (other.line, other.column, other.length)
    }
  }

  package init(_ marked: String) {
    var text = String.UnicodeScalarView()
    var places: [Place] = []
    var open: [(line: Int, column: Int)] = []
    var (line, column) = (1, 1)
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "«": open.append((line, column))
      case "»":
        guard let start = open.popLast() else { preconditionFailure("a mark is closed and not opened") }
        places.append(Place(line: start.line, column: start.column, length: max(1, column - start.column)))
      case "\n":
        text.append(scalar)
        (line, column) = (line + 1, 1)
      default:
        text.append(scalar)
        column += 1
      }
    }
    precondition(open.isEmpty, "a mark is opened and not closed")
    self.text = String(text)
    self.places = places.sorted()
  }
}
