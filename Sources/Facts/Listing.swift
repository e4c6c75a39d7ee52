/// A table as pages show it, whose figures are facts.
public struct Listing: Hashable, Sendable {
  /// The column headings. Empty for a plain list, whose rows have one cell each.
  public let columns: [String]
  /// Whether the rows are steps in order.
  public let isOrdered: Bool
  /// The rows of cells. A cell is a list of runs.
  public let rows: [[[ListingRun]]]

  /// - Parameter rows: rows that have as many cells as there are columns, or one cell if there are no columns.
  public init(columns: [String] = [], isOrdered: Bool = false, rows: [[ListingCell]]) {
    precondition(rows.allSatisfy { $0.count == max(columns.count, 1) }, "each row fills the columns")
    self.columns = columns
    self.isOrdered = isOrdered
    self.rows = rows.map { $0.map(\.runs) }
  }
}

/// A part of a cell. A figure is always a fact.
public enum ListingRun: Hashable, Sendable {
  /// Some words without a figure.
  case text(String)
  case fact(FactID)
}

/// A cell as a literal, in which `\(.transactionFee)` is a fact.
public struct ListingCell: ExpressibleByStringInterpolation {
  let runs: [ListingRun]

  public init(stringLiteral text: String) { runs = [.text(text)] }

  public init(stringInterpolation: StringInterpolation) { runs = stringInterpolation.runs }

  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var runs: [ListingRun] = []

    public init(literalCapacity: Int, interpolationCount: Int) {}

    public mutating func appendLiteral(_ text: String) { if !text.isEmpty { runs.append(.text(text)) } }

    public mutating func appendInterpolation(_ fact: FactID) { runs.append(.fact(fact)) }
  }
}
