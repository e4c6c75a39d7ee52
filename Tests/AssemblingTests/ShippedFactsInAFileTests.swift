import Assembling
import Diagnostics
import Facts
import Foundation
import Markdown
import Reading
import SellerRules
import SiteModel
import TestFixtures
import Testing

/// The shipped facts, written as `facts.yml` and read back, do the same as those of the program.
@Suite struct ShippedFactsInAFile {
  private static let file: String =
    "edition: \(Edition.frozen.name)\nfacts:\n" + Edition.frozen.facts.map(entry).joined()

  private static func entry(of fact: Fact) -> String {
    let accepted = Set(fact.value.wordings)
    let further = fact.wordings.filter { !accepted.contains($0) }.map { "\"\($0)\"" }
    return """
        \(fact.id.rawValue):
          \(value(fact.value))
          title: "\(fact.title)"
          group: "\(fact.group)"
          qualifier: "\(fact.qualifier)"
          meaning: "\(fact.meaning)"
          source: "\(fact.source)"
          checked: \(fact.checked.text)
          wordings: [\(further.joined(separator: ", "))]

      """
  }

  private static func value(_ value: FactValue) -> String {
    switch value {
    case .percent(let hundredths): "percent: \(Double(hundredths) / 100)"
    case .money(let hundredths, _): "money: \(Double(hundredths) / 100)"
    case .days(let count): "days: \(count)"
    case .businessDays(let count): "businessDays: \(count)"
    case .dayOfCase(let number): "dayOfCase: \(number)"
    case .date(let day): "date: \(day.text)"
    case .count(let count, let unit): "count: {value: \(count), of: \(unit)}"
    case .words(let parts): "words: [\(parts.joined(separator: ", "))]"
    }
  }

  private static func read() throws -> Edition {
    let source = SourceFile(path: FactsReader.path, bytes: Array(file.utf8))
    let outcome = FactsReader.rules(.none, adding: source, isNamed: false)
    #expect(outcome.diagnostics.map(\.said) == [])
    return outcome.value.edition
  }

  @Test func holdTheSameValues() throws {
    #expect(try Self.read().facts == Edition.frozen.facts)
  }

  @Test func findTheSameMistakes() throws {
    let texts = [
      "4%", "five percent", "$2", "two US dollars", "8 days", "one week", "free", "31 days", "May 1, 2020",
    ]
    let mistakes = Edition.frozen.facts.flatMap { fact in
      texts.map { "[\($0)](fact:\(fact.id.rawValue)) and 12 days" } + ["[](fact:\(fact.id.rawValue)x)"]
    }
    #expect(mistakes.count >= 50)
    let editions = [Edition.frozen, try Self.read()]
    for mistake in mistakes {
      let found = editions.map { edition in
        let source = SourceFile(path: "content/a.md", bytes: Array(mistake.utf8))
        let outcome = BodyParser(references: References(edition: edition)).body(of: source, from: 0)
        return outcome.diagnostics.map(\.said) + outcome.value.uncheckedFigures.map(\.value)
      }
      #expect(found[0] == found[1])
      #expect(!found[0].isEmpty)
    }
  }

  /// Without the embeds of the seller rules.
  @Test func makeTheSameSite() async throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").path()
    let content = try await FolderReader(root: root).files(below: "content").value.map(Self.withoutEmbeds)
    var sources = try await AssembledSite.sources()
    sources.content = content
    var options = AssembledSite.options()
    options.ruleSets = RuleSets([
      "trade-assurance": Rules(edition: Edition(name: Edition.frozen.name, facts: Edition.frozen.facts))
    ])
    let built = try await Assembly.assemble(sources, options)
    sources.content =
      content.filter { $0.path != "content/site.yml" }
      + content.filter { $0.path == "content/site.yml" }.map {
        Self.replacing($0, "\nrules: trade-assurance\n", "\n")
      }
      + [SourceFile(path: FactsReader.path, bytes: Array(Self.file.utf8))]
    options.ruleSets = RuleSets()
    let read = try await Assembly.assemble(sources, options)
    // Only facts of a file are checked for a day in the future.
    let said = read.diagnostics.map(\.said).filter { !$0.hasPrefix("fact-age: 'checked'") }
    #expect(built.diagnostics.map(\.said) == said)
    #expect(built.output.paths == read.output.paths)
    #expect(built.output.paths.count > 50)
    for path in built.output.paths {
      #expect(built.output.file(at: path)?.bytes == read.output.file(at: path)?.bytes, "\(path.text)")
    }
  }

  private static func withoutEmbeds(_ source: SourceFile) -> SourceFile {
    let text = source.text(in: 0..<source.bytes.count)
    let kept = text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
      !line.hasPrefix("![") || line.contains("(table:facts)")
        || !["(calculator:", "(diagram:", "(table:"].contains { line.contains($0) }
    }
    return SourceFile(path: source.path, bytes: Array(kept.joined(separator: "\n").utf8))
  }

  private static func replacing(_ source: SourceFile, _ old: String, _ new: String) -> SourceFile {
    SourceFile(
      path: source.path, bytes: Array(source.text(in: 0..<source.bytes.count).replacing(old, with: new).utf8))
  }
}
