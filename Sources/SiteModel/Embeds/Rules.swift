import Diagnostics
import Facts
import Markdown

/// All that a help center knows beside its articles. The generator asks for nothing else.
public struct Rules: Sendable {
  /// The facts, and the tables that are made of them.
  public var edition: Edition
  /// The embeds beside tables and CSV files, which every site has.
  public var embeds: [EmbedKind]
  /// Where a file states a fact; empty for facts of a program.
  package var places: [FactID: SourceLocation] = [:]
  /// The file of facts: the texts about them, which are shown on the page of all facts, and what is allowed, with the
  /// file in which it is.
  package var ownFile:
    (
      source: SourceFile, texts: [Located<String>],
      allowed: [(text: Located<String>, file: Located<String>?)]
    )?
  /// Texts whose figures are no facts and cannot be marked.
  public var allowed: [AllowedFigure] = []
  /// The fingerprint that the calculators' module must hold; nil if there are no calculators.
  public var moduleFingerprint: String?

  public init(edition: Edition, embeds: [EmbedKind] = [], moduleFingerprint: String? = nil) {
    self.edition = edition
    self.embeds = embeds
    self.moduleFingerprint = moduleFingerprint
  }

  /// No facts and no embeds of its own.
  public static let none = Rules(edition: .empty)

  package func embed(_ name: EmbedName) -> EmbedKind? {
    embeds.first { $0.name == name }
  }
}

/// The sets of rules that a program brings.
public struct RuleSets: Sendable {
  /// By the name in `site.yml`.
  let named: [String: Rules]
  /// What a site knows that names no rules.
  let unnamed: Rules

  public init(_ named: [String: Rules] = [:], unnamed: Rules = .none) {
    self.named = named
    self.unnamed = unnamed
  }

  /// The names, sorted.
  package var names: [String] { named.keys.sorted() }

  /// - Parameter name: nil for a site that names none.
  /// - Returns: nil if there are no rules of that name.
  package func rules(named name: String?) -> Rules? {
    guard let name else { return unnamed }
    return named[name]
  }

  /// Every embed that a template may be for.
  package var embeds: [EmbedKind] {
    (names.compactMap { named[$0] } + [unnamed]).flatMap(\.embeds)
  }
}

extension Rules {
  /// Whether a figure stands within a text that is allowed there.
  package func allows(_ figure: Located<String>, in source: SourceFile) -> Bool {
    allowed.contains { allowed in
      guard allowed.file == nil || allowed.file == source.path else { return false }
      let length = allowed.text.utf8.count
      let start = max(0, figure.range.lowerBound - length)
      let near = start..<min(source.bytes.count, figure.range.upperBound + length)
      guard let found = source.bytes.firstOffset(of: allowed.text.utf8, in: near) else { return false }
      return found <= figure.range.lowerBound && figure.range.upperBound <= found + length
    }
  }
}
