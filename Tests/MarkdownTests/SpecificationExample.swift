import Foundation
import Testing

/// An example of the CommonMark or the GFM specification: Markdown and its HTML.
struct SpecificationExample: CustomTestStringConvertible, Sendable {
  /// From 1, in the order of the file.
  let number: Int
  let markdown: String
  let html: String

  var testDescription: String { "example \(number)" }

  /// The examples of a specification, read as CommonMark's `spec_tests.py` does.
  ///
  /// - Parameter fixture: a file of `Fixtures`.
  static func all(of fixture: String) throws -> [SpecificationExample] {
    let url = try #require(Bundle.module.url(forResource: "Fixtures/\(fixture)", withExtension: nil))
    let text = try String(contentsOf: url, encoding: .utf8).replacing("→", with: "\t")
    let fence = String(repeating: "`", count: 32)
    var examples: [SpecificationExample] = []
    var lines: [Substring]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix(fence + " example") {
        lines = []
      } else if line == fence, let whole = lines {
        let parts = whole.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
          .map { $0.map { $0 + "\n" }.joined() }
        try #require(parts.count == 2)
        examples.append(
          SpecificationExample(number: examples.count + 1, markdown: parts[0], html: parts[1]))
        lines = nil
      } else {
        lines?.append(line)
      }
    }
    return examples
  }
}
