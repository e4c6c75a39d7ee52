import Diagnostics
import TradeAssurance

/// An article's text once parsed: its HTML, and all that checks and templates ask about it.
package struct Body: Sendable, Hashable {
  /// What the article shows, in order.
  package let parts: [BodyPart]
  /// In order of the text.
  package let headings: [Heading]
  package let links: [Link]
  package let pictures: [Picture]
  package let facts: [FactUse]
  /// Figures in the text that are neither facts nor marked.
  package let uncheckedFigures: [Located<String>]
  /// Figures that are marked as being no fact: their text, at the whole link.
  package let markedFigures: [Located<String>]
  package let wordCount: Int

  package var embeds: [Embed] {
    parts.compactMap { part in
      if case .embed(let embed) = part { embed } else { nil }
    }
  }

  /// Whether the list of all facts stands in it.
  package var listsFacts: Bool { embeds.contains { $0.kind == .table(.facts) } }

  /// In order of the text.
  package var calculators: [CalculatorName] {
    embeds.compactMap { embed in
      if case .calculator(let name) = embed.kind { name } else { nil }
    }
  }
}

/// A heading of an article and the anchor it can be linked by.
package struct Heading: Sendable, Hashable {
  /// 1 to 6.
  package let level: Int
  package let anchor: String
  package let text: String
  /// Bytes of the source file.
  package let range: Range<Int>
}

/// A link of an article.
package struct Link: Sendable, Hashable {
  package enum Target: Sendable, Hashable {
    /// A page of the site, and an anchor on it without `#`.
    case page(anchor: String?)
    /// A file beside the articles, by its path below `content/`.
    case asset(path: String)
    /// A path that nothing in `content/` has; as it was written and as it was looked up.
    case unknown(written: String, path: String)
    /// An address outside the site.
    case external(String)
  }

  package let target: Target
  /// The index of the article that it leads to among those of the site; nil when it leads to none.
  package let article: Int?
  /// Whether a reader sees any text to point at.
  package let hasText: Bool
  /// The address as the page has it.
  package let href: String
  /// The written target, in bytes of the source file.
  package let range: Range<Int>
  /// Whether the written target itself was found; otherwise the range is that of its link or block.
  package let isExact: Bool
}

/// A picture in an article.
package struct Picture: Sendable, Hashable {
  /// The path below `content/` that was asked for.
  package let path: String
  package let alternativeText: String
  /// Whether `content/` has it.
  package let isThere: Bool
  /// Bytes of the source file.
  package let range: Range<Int>
}

/// A place that quotes a fact.
package struct FactUse: Sendable, Hashable {
  package let id: FactID
  /// Bytes of the source file: what a reader's text comes from.
  package let range: Range<Int>
  /// Bytes of the source file: the whole link; nil when only its block is known.
  package let whole: Range<Int>?
  /// What a reader sees.
  package let text: String
}

/// What stands alone in a paragraph and is made by the generator: a table, a calculator, a diagram.
package struct Embed: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// A table of the domain, by its name; `facts` is the list of all facts.
    case table(TableName)
    case calculator(CalculatorName)
    case diagram(DiagramName)
    /// A CSV file beside the articles, by its path below `content/`.
    case csv(path: String)
  }

  package let kind: Kind
  /// The text between the brackets.
  package let caption: String
  /// Of a calculator: the anchor of its heading.
  package let anchor: String?
  /// The written target, in bytes of the source file.
  package let range: Range<Int>
  /// Bytes of the source file: all of it; nil when only its block is known.
  package let whole: Range<Int>?
}

/// `table:` names: the listings of the domain, and the list of all facts.
package enum TableName: Sendable, Hashable {
  case listing(ListingID)
  case facts

  package init?(_ name: String) {
    if name == "facts" {
      self = .facts
    } else if let id = ListingID(rawValue: name) {
      self = .listing(id)
    } else {
      return nil
    }
  }

  package static var all: [String] { (ListingID.allCases.map(\.rawValue) + ["facts"]).sorted() }
}

/// `calculator:` names.
package enum CalculatorName: String, Sendable, Hashable, CaseIterable {
  case fees, price, deadlines, review
}

/// `diagram:` names.
package enum DiagramName: String, Sendable, Hashable, CaseIterable {
  case refundCase = "refund-case"
}
