#if !hasFeature(Embedded)
  /// The name of a listing, written after `table:` in articles.
  public enum ListingID: String, CaseIterable, Sendable {
    case coverage, gains, prerequisites, steps, routes, failures, fees, periods, cards
  }

  /// A table of the domain as pages show it.
  public struct Listing: Sendable {
    /// The column headings. Empty for a plain list, whose rows have one cell each.
    public let columns: [String]
    /// Whether the rows are steps in order.
    public let isOrdered: Bool
    /// Rows of cells; a cell is a list of runs.
    public let rows: [[[ListingRun]]]

    init(columns: [String] = [], isOrdered: Bool = false, rows: [[ListingCell]]) {
      precondition(rows.allSatisfy { $0.count == max(columns.count, 1) }, "each row fills the columns")
      self.columns = columns
      self.isOrdered = isOrdered
      self.rows = rows.map { $0.map(\.runs) }
    }
  }

  /// A part of a cell. A figure is always a fact.
  public enum ListingRun: Hashable, Sendable {
    /// Words without a figure.
    case text(String)
    case fact(FactID)
  }

  /// A cell as a literal, in which `\(.transactionFee)` is a fact.
  struct ListingCell: ExpressibleByStringInterpolation {
    let runs: [ListingRun]

    init(stringLiteral text: String) {
      runs = [.text(text)]
    }

    init(stringInterpolation: StringInterpolation) {
      runs = stringInterpolation.runs
    }

    struct StringInterpolation: StringInterpolationProtocol {
      fileprivate var runs: [ListingRun] = []

      init(literalCapacity: Int, interpolationCount: Int) {}

      mutating func appendLiteral(_ text: String) {
        if !text.isEmpty { runs.append(.text(text)) }
      }

      mutating func appendInterpolation(_ fact: FactID) {
        runs.append(.fact(fact))
      }
    }
  }
#endif
