import Days

/// The facts of a help center, and the tables that its rules make of these facts for articles to show.
public struct Edition: Equatable, Sendable {
  /// The edition's name, as in `2026-11`; empty if there are no facts.
  public let name: String
  /// The facts, sorted by id.
  public let facts: [Fact]
  /// The tables by the names that follow `table:` in articles.
  public let listings: [String: Listing]
  /// The groups on the page that lists all facts, in the order of their first facts.
  public let groups: [FactGroup]
  /// The source that all facts share, as in `The price list of 2026`; nil if there are several.
  public let source: String?
  /// Whether a file of facts could not be read whole, so that some of its facts may be missing here.
  public var isIncomplete = false
  /// Texts without a number: those that state a fact of zero, as in `no fee`, and those that stated a fact formerly.
  public let wordsWithoutNumber: [String]
  private let factsByName: [String: Fact]
  /// The indices of `facts`, by current texts and by former texts.
  private let bySpelling: [String: [Int]]
  private let byFormerSpelling: [String: [Int]]

  /// - Parameter facts: facts with different ids, in the order in which a page lists them.
  public init(
    name: String, facts: [Fact] = [], listings: [String: Listing] = [:], source: String? = nil
  ) {
    self.name = name
    self.source = source
    var facts = facts
    for index in facts.indices where facts[index].edition.isEmpty { facts[index].edition = name }
    self.facts = facts.sorted { $0.id < $1.id }
    let titles = facts.reduce(into: [String]()) { if !$0.contains($1.group) { $0.append($1.group) } }
    groups = titles.map { title in FactGroup(title: title, facts: facts.filter { $0.group == title }) }
    self.listings = listings
    factsByName = Dictionary(uniqueKeysWithValues: self.facts.map { ($0.id.rawValue, $0) })
    bySpelling = Self.bySpelling(self.facts, \.wordings)
    byFormerSpelling = Self.bySpelling(self.facts, \.former)
    wordsWithoutNumber = self.facts.flatMap { fact in
      (fact.value.isZero ? fact.wordings.dropFirst(fact.value.wordings.count) : [])
        + fact.former.filter { !Spelling.inOrder.key(of: $0).contains(where: \.isNumber) }
    }
  }

  /// An edition without facts and tables.
  public static let empty = Edition(name: "")

  /// The oldest day on which a fact was compared with its source; nil if there are no facts.
  public var checked: Day? { facts.map(\.checked).min() }

  /// The fact with an id. Only for ids that our code names, because then the fact exists.
  public func fact(_ id: FactID) -> Fact {
    guard let fact = factsByName[id.rawValue] else {
      preconditionFailure("there is no fact '\(id.rawValue)'")
    }
    return fact
  }

  /// The fact with a name; nil if there is none.
  public func fact(named name: String) -> Fact? { factsByName[name] }

  /// The facts that a text states, in any spelling with the same unit.
  public func facts(saying text: String) -> [Fact] { facts(saying: text, bySpelling) }

  /// The facts that a text stated formerly, in any spelling.
  public func facts(formerlySaying text: String) -> [Fact] { facts(saying: text, byFormerSpelling) }

  private func facts(saying text: String, _ known: [String: [Int]]) -> [Fact] {
    known.isEmpty
      ? [] : Spelling.allCases.flatMap { known[$0.key(of: text)] ?? [] }.sorted().map { facts[$0] }
  }

  private static func bySpelling(_ facts: [Fact], _ texts: (Fact) -> [String]) -> [String: [Int]] {
    var known: [String: [Int]] = [:]
    for (index, fact) in facts.enumerated() {
      let spelling = Spelling(of: fact.value)
      for key in Set(texts(fact).map(spelling.key)) { known[key, default: []].append(index) }
    }
    return known
  }

  /// This edition with more facts, whose ids are new. The result is named `other` if this edition has no name.
  public func adding(_ more: [Fact], named other: String) -> Edition {
    Edition(
      name: name.isEmpty ? other : name, facts: groups.flatMap(\.facts) + more, listings: listings,
      source: more.isEmpty ? source : nil)
  }
}

/// Facts under one heading of the page that lists them all.
public struct FactGroup: Hashable, Sendable {
  /// The heading; empty for none.
  public let title: String
  public let facts: [Fact]
}
