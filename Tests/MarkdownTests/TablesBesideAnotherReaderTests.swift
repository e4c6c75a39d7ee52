import Diagnostics
import Facts
import Foundation
import Markdown
import SellerRules
import TestFixtures
import Testing

/// Our HTML beside that of `cmark-gfm -e table`, a second implementation.
@Suite struct TablesBesideAnotherReader {
  @Test(arguments: 0..<10)
  func areTheSameInRandomArticles(thousand: Int) throws {
    try Self.compare((0..<1000).map { RandomTables(seed: UInt64(thousand * 1000 + $0)).text })
  }

  @Test func areTheSameInTheSpecifications() throws {
    for name in ["spec-0.30.txt", "gfm-0.29-tables.txt"] {
      try Self.compare(try SpecificationExample.all(of: name).map(\.markdown))
    }
  }

  private static func compare(_ texts: [String]) throws {
    for (text, html) in zip(texts, try otherHTML(of: texts)) {
      let source = SourceFile(path: "content/a.md", bytes: Array(text.utf8))
      let parser = BodyParser(references: References(edition: .frozen), allowingRawHTML: true)
      let shown = parser.body(of: source, from: 0).value.shown
      let ours = SpecificationHTML.tight(SpecificationHTML.ofGFM(SpecificationHTML.withoutAnchors(shown)))
      let theirs = SpecificationHTML.tight(html)
      if ours == theirs || explanations.contains(where: { $0.applies(text, ours, theirs) }) { continue }
      Issue.record("\(text)\nours:\n\(ours)\ntheirs:\n\(theirs)")
    }
  }

  // MARK: Differences

  /// Why a text is read in another way, and which texts are.
  private struct Explanation: Sendable {
    let reason: String
    let applies: @Sendable (_ text: String, _ ours: String, _ theirs: String) -> Bool
  }

  private static let explanations = [
    Explanation(reason: "a reference definition directly above a table defines; cmark-gfm prints it") {
      text, _, _ in
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.drop { "> -1.".contains($0) } }
      return lines.split { $0.isEmpty }.contains { block in
        block.contains { $0.hasPrefix("[") && $0.contains("]:") } && block.contains(where: isDelimiterRow)
      }
    },
    Explanation(reason: "a head row is text that is a lazy line, or indented as code") { _, ours, theirs in
      delimiterRows(in: ours) > delimiterRows(in: theirs)
    },
    Explanation(reason: "a row '===' is the last one, as it looks like the underline of a heading") {
      _, _, theirs in theirs.contains("<td>===</td>")
    },
    Explanation(reason: "cmark-gfm takes some lists with tables for loose ones") { _, ours, theirs in
      withoutParagraphs(ours) == withoutParagraphs(theirs)
    },
    Explanation(reason: "cmark-gfm has version 0.29 of the specification, libcmark 0.30") { text, _, _ in
      text.contains("<textarea>") || text.contains("&#87654321;")
    },
  ]

  private static func isDelimiterRow(_ line: Substring) -> Bool {
    line.contains("-") && line.allSatisfy { "|:- ".contains($0) }
  }

  private static func delimiterRows(in html: String) -> Int {
    html.split(whereSeparator: { "<>\n".contains($0) }).count { isDelimiterRow($0) && $0.contains("|") }
  }

  private static func withoutParagraphs(_ html: String) -> String {
    html.replacing("<p>", with: "").replacing("</p>", with: "").filter { !$0.isWhitespace }
  }

  /// What `cmark-gfm` makes of each text.
  private static func otherHTML(of texts: [String]) throws -> [String] {
    let folder = try TemporaryFolder()
    for (index, text) in texts.enumerated() {
      try folder.write(text, to: "\(index).md")
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.arguments = ["-ec", "for text in *.md; do cmark-gfm --unsafe -e table $text > $text.html; done"]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "install the Debian package cmark-gfm")
    return try texts.indices.map { try #require(folder.text(of: "\($0).md.html")) }
  }
}
