import Foundation
import Testing

/// The command answers as the table of vectors says, where options can express the query.
@Suite struct CalcVectors {
  @Test func answerThroughTheCommand() throws {
    let vectors = try Self.vectors()
    #expect(vectors.count > 350)
    for vector in vectors {
      let run = try CalcToolRun(["calc"] + vector.arguments + ["--json"])
      if vector.refusedFields.isEmpty {
        #expect(run.output == vector.answer + "\n", "\(vector.arguments)")
        #expect(run.errors == "")
        #expect(run.exitCode == 0)
      } else {
        let lines = run.errors.split(separator: "\n")
        let named = lines.compactMap { $0.wholeMatch(of: /error: --([a-z]+)( '.*')?: .+: .+\./) }
        #expect(
          named.map { String($0.output.1) }.sorted() == vector.refusedFields.sorted(),
          "\(vector.arguments) \(run.errors)")
        #expect(lines.count == vector.refusedFields.count)
        #expect(run.output == "")
        #expect(run.exitCode == 2)
      }
    }
  }

  private struct CommandVector {
    let arguments: [String]
    let answer: String
    let refusedFields: [String]
  }

  /// The vectors that options can express: queries that are commands, with each field at most once, all
  /// required fields and today given, and values that an argument can contain.
  private static func vectors() throws -> [CommandVector] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../TradeAssuranceTests/Fixtures/vectors.txt")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
      guard let tab = line.firstIndex(of: "\t") else { return nil }
      let answer = String(line[line.index(after: tab)...])
      return vector(query: line[..<tab], answer: answer)
    }
  }

  private static let commands = [
    "fee": ["amount"], "price": ["net"], "review": ["submitted"], "deadlines": ["applied", "today"],
  ]

  private static func vector(query: Substring, answer: String) -> CommandVector? {
    let parts = query.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let required = commands[String(parts[0])], query.utf8.count < 4_000,
      !answer.contains("unknown-field"), !answer.contains("repeated-field")
    else { return nil }
    var options: [(String, String)] = []
    for pair in parts[1].split(separator: "&") {
      let field = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        .map { $0.replacing("+", with: " ").removingPercentEncoding }
      guard let name = field[0], let value = field.count == 2 ? field[1] : "", !value.hasPrefix("--"),
        !value.contains("\0")
      else { return nil }
      options.append((name, value))
    }
    guard required.allSatisfy({ name in options.contains { $0.0 == name } }) else { return nil }
    return CommandVector(
      arguments: [String(parts[0])] + options.flatMap { ["--\($0)", $1] }, answer: answer,
      refusedFields: answer.matches(of: /"field":"([a-z]+)"/).map { String($0.output.1) })
  }
}
