import Diagnostics
import Facts
import Markdown

/// Everything a help center knows besides its articles. The generator has no other source of facts.
public struct Rules: Sendable {
  /// The facts, and the tables made from them.
  public var edition: Edition
  /// The embeds of these rules. Every site also has tables and CSV files.
  public var embeds: [EmbedKind]
  /// The places in files that define facts; facts of the program have no place.
  package var places: [FactID: SourceLocation] = [:]
  /// The file of facts: the texts in it, which the page of all facts shows, and the entries of `allowed`. These are
  /// texts whose figures are not facts and cannot be marked, each with the only file it holds for, if it names one.
  package var ownFile:
    (
      source: SourceFile, texts: [Located<String>],
      allowed: [(text: Located<String>, file: Located<String>?)]
    )?
  /// The fingerprint that the calculators' module must hold; nil if there are no calculators.
  public var moduleFingerprint: String?

  public init(edition: Edition, embeds: [EmbedKind] = [], moduleFingerprint: String? = nil) {
    self.edition = edition
    self.embeds = embeds
    self.moduleFingerprint = moduleFingerprint
  }

  /// Rules without facts and embeds.
  public static let none = Rules(edition: .empty)

  package func embed(_ name: EmbedName) -> EmbedKind? { embeds.first { $0.name == name } }

  /// Whether a figure is part of a text that `allowed` lists for the file.
  package func allows(_ figure: Located<String>, in source: SourceFile) -> Bool {
    (ownFile?.allowed ?? []).contains { text, file in
      guard file == nil || file?.value == source.path else { return false }
      let length = text.value.utf8.count
      let start = max(0, figure.range.lowerBound - length)
      let near = start..<min(source.bytes.count, figure.range.upperBound + length)
      guard let found = source.bytes.firstOffset(of: text.value.utf8, in: near) else { return false }
      return found <= figure.range.lowerBound && figure.range.upperBound <= found + length
    }
  }
}

/// The sets of rules that are compiled into a program.
public struct RuleSets: Sendable {
  /// The sets by their names in `site.yml`.
  private let named: [String: Rules]
  /// The rules of a site that names no set.
  private let unnamed: Rules

  public init(_ named: [String: Rules] = [:], unnamed: Rules = .none) {
    self.named = named
    self.unnamed = unnamed
  }

  /// The names of the sets, sorted.
  package var names: [String] { named.keys.sorted() }

  /// The rules of a set; without a name, those of a site that names no set. Nil if no set has the name.
  package func rules(named name: String?) -> Rules? { name.map { named[$0] } ?? unnamed }

  /// The embeds of all sets of rules, each of which may have a template.
  package var embeds: [EmbedKind] { (names.compactMap { named[$0] } + [unnamed]).flatMap(\.embeds) }
}
