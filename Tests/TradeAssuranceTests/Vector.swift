import Foundation
import Testing

/// A line of the table of vectors: a query and its answer. `Tests/Vectors` makes it.
struct Vector: CustomTestStringConvertible, Sendable {
  let query: String
  let answer: String
  /// The codes of the errors in the answer.
  let codes: [String]

  private init(query: Substring, answer: Substring) {
    self.query = String(query)
    self.answer = String(answer)
    codes = answer.matches(of: /"code":"([a-z-]+)"/).map { String($0.output.1) }
  }

  var testDescription: String { String(query.prefix(100)) }

  /// The table; empty if it cannot be read.
  static let all: [Vector] = {
    let file = Bundle.module.url(forResource: "Fixtures/vectors", withExtension: "txt")
    // The test fails if the table has too few lines.
    let table = file.flatMap { try? String(contentsOf: $0, encoding: .utf8) } ?? ""
    return table.split(separator: "\n").compactMap { line in
      guard let tab = line.firstIndex(of: "\t") else { return nil }
      return Vector(query: line[..<tab], answer: line[line.index(after: tab)...])
    }
  }()
}
