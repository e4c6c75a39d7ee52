import Diagnostics
import Facts
import SellerRules
import TestFixtures
import Testing

@testable import Markdown

/// The CommonMark specification 0.30 through our whole pipeline.
@Suite struct CommonMarkSpecification {
  private static let parser = BodyParser(references: References(edition: .frozen), allowingRawHTML: true)

  private static func html(_ example: SpecificationExample) -> Outcome<Body> {
    let source = SourceFile(path: "content/a.md", bytes: Array(example.markdown.utf8))
    return parser.body(of: source, from: 0)
  }

  @Test func hasAllItsExamples() throws {
    #expect(try SpecificationExample.all(of: "spec-0.30.txt").count == 652)
  }

  @Test(arguments: try SpecificationExample.all(of: "spec-0.30.txt"))
  func holdsButForAnchors(example: SpecificationExample) {
    let outcome = Self.html(example)
    let html = outcome.value.shown
    #expect(outcome.diagnostics == [])
    #expect(SpecificationHTML.withoutAnchors(html) == example.html)
  }
}

/// Removes what the site adds to the HTML of the specifications.
enum SpecificationHTML {
  /// Headings without ids, links to themselves, and line feeds at their edges.
  static func withoutAnchors(_ html: String) -> String {
    html.replacing(pattern: #"(<h[1-6]) id="[^"]*">\n"#, with: "$1>")
      .replacing(
        pattern: #"\n?(</h[1-6]>)<a class="anchor" href="[^"]*" aria-label="[^"]*"></a>"#, with: "$1")
  }

  /// Tables without the scrolling frame and without scopes, aligned as in GFM.
  static func ofGFM(_ html: String) -> String {
    html.replacing(pattern: #"<div class="table"[^>]*><table>"#, with: "<table>")
      .replacing(pattern: "</table></div>", with: "</table>")
      .replacing(pattern: #" scope="col""#, with: "")
      .replacing(pattern: #"<(th|td) class=""#, with: #"<$1 align=""#)
  }

  /// Without white space between tags, at the edges of cells, and at the end.
  static func tight(_ html: String) -> String {
    html.replacing(pattern: #">\s+<"#, with: "><")
      .replacing(pattern: #"(<(?:th|td)[^>]*>)\s+"#, with: "$1")
      .replacing(pattern: #"\s+(</(?:th|td)>)"#, with: "$1")
      .replacing(pattern: #"\s+\z"#, with: "")
  }
}

/// The tables of the GFM specification 0.29 through our whole pipeline.
@Suite struct GFMTables {
  @Test func hasAllItsExamples() throws {
    #expect(try SpecificationExample.all(of: "gfm-0.29-tables.txt").count == 8)
  }

  @Test(arguments: try SpecificationExample.all(of: "gfm-0.29-tables.txt"))
  func hold(example: SpecificationExample) {
    let source = SourceFile(path: "content/a.md", bytes: Array(example.markdown.utf8))
    let outcome = BodyParser(references: References(edition: .frozen)).body(of: source, from: 0)
    let html = SpecificationHTML.ofGFM(outcome.value.shown)
    #expect(outcome.diagnostics.allSatisfy { ["surplus-cell", "unread-mark"].contains($0.code.name) })
    #expect(SpecificationHTML.tight(html) == SpecificationHTML.tight(example.html))
  }
}
