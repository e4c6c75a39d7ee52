/// What a help center knows: its facts, and the tables that are made of them.
public struct Edition: Sendable {
  /// The edition's name, as in `2026-11`; empty if there are no facts.
  public let name: String
  /// Sorted by id.
  public let facts: [Fact]
  /// By the name after `table:`.
  public let listings: [String: Listing]
  private let factsByName: [String: Fact]

  /// - Parameter facts: with different ids, in any order.
  public init(name: String, facts: [Fact] = [], listings: [String: Listing] = [:]) {
    self.name = name
    self.facts = facts.sorted { $0.id < $1.id }.map { fact in
      var fact = fact
      if fact.edition.isEmpty { fact.edition = name }
      return fact
    }
    self.listings = listings
    factsByName = Dictionary(uniqueKeysWithValues: self.facts.map { ($0.id.rawValue, $0) })
  }

  /// No facts and no tables.
  public static let empty = Edition(name: "")

  /// The fact with that id, which exists: our code names it.
  public func fact(_ id: FactID) -> Fact {
    guard let fact = factsByName[id.rawValue] else {
      preconditionFailure("there is no fact '\(id.rawValue)'")
    }
    return fact
  }

  /// The fact with that name; nil if there is none.
  public func fact(named name: String) -> Fact? {
    factsByName[name]
  }

  /// This edition with more facts, whose ids are new.
  ///
  /// - Parameter other: the name of their edition, for an edition without a name.
  public func adding(_ more: [Fact], named other: String) -> Edition {
    Edition(name: name.isEmpty ? other : name, facts: facts + more, listings: listings)
  }
}

extension Edition: Equatable {
  public static func == (one: Edition, other: Edition) -> Bool {
    one.name == other.name && one.facts == other.facts && one.listings == other.listings
  }
}
