#if !hasFeature(Embedded)
  /// The name of a listing, as articles write it after `table:`.
  public enum ListingID: String, CaseIterable, Sendable {
    /// The listings of the domain.
    case coverage, gains, prerequisites, steps, routes, failures, fees, periods, cards
  }

  /// A table of the domain as pages show it.
  public struct Listing: Sendable {
    /// The columns' headings. Empty for a plain list, whose rows have one cell each.
    public let columns: [String]
    /// Whether the rows are done one after the other.
    public let isOrdered: Bool
    /// The rows; a row is its cells, a cell its runs.
    public let rows: [[[ListingRun]]]

    init(columns: [String] = [], isOrdered: Bool = false, rows: [[ListingCell]]) {
      precondition(rows.allSatisfy { $0.count == max(columns.count, 1) }, "each row fills the columns")
      self.columns = columns
      self.isOrdered = isOrdered
      self.rows = rows.map { $0.map(\.runs) }
    }
  }

  /// A piece of a cell. A figure is always a fact.
  public enum ListingRun: Hashable, Sendable {
    /// Words without a figure.
    case text(String)
    /// The figure that this fact gives.
    case fact(FactID)
  }

  /// A cell written as a literal, in which `\(.transactionFee)` is a fact.
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
