#if !hasFeature(Embedded)
  /// One edition of the tables with its wordings: facts and listings. For another edition, change a copy of
  /// `Tables.current` and pass it to `Edition`.
  public struct Edition: Sendable {
    /// The edition's name: `2026-11`.
    public let name: String
    /// The figures that everything else follows from.
    public let tables: Tables
    /// All facts, sorted by id.
    public let facts: [Fact]
    private let factsByName: [String: Fact]
    private let listings: [ListingID: Listing]

    /// The edition that the site publishes.
    public static let current = Edition(.current)

    /// The edition of the given tables.
    public init(_ tables: Tables) {
      name = tables.edition.name
      self.tables = tables
      facts = FactID.allCases.sorted().map(tables.fact)
      factsByName = Dictionary(uniqueKeysWithValues: facts.map { ($0.id.rawValue, $0) })
      listings = Dictionary(uniqueKeysWithValues: ListingID.allCases.map { ($0, tables.listing($0)) })
    }

    /// The fact with that id.
    public func fact(_ id: FactID) -> Fact {
      factsByName[id.rawValue] ?? tables.fact(id)
    }

    /// The fact with that name; nil if there is none.
    public func fact(_ name: String) -> Fact? {
      factsByName[name]
    }

    /// The table that `table:` embeds.
    public func listing(_ id: ListingID) -> Listing {
      listings[id] ?? tables.listing(id)
    }
  }
#endif
