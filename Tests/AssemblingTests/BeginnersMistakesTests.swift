import Diagnostics
import TestFixtures
import Testing

/// Ten mistakes of new writers. Each gives one finding, which is enough to fix it.
@Suite struct BeginnersMistakes {
  struct Mistake: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// Marked, over the files of the fixture.
    let files: [String: String]
    /// As a terminal shows it.
    let finding: String

    init(_ name: String, _ files: [String: String], _ finding: String) {
      testDescription = name
      self.files = files
      self.finding = finding
    }
  }

  private static func article(_ text: String, _ more: String = "") -> String {
    "---\ntitle: A title\ndescription: A description.\n\(more)---\n\(text)\n"
  }

  static let mistakes: [Mistake] = [
    Mistake(
      "a typo in a fact's id",
      ["content/about.md": article("The fee is [3%](fact:«transacton-fee») of the order.")],
      """
      content/about.md:5:22: error: there is no fact 'transacton-fee' [unknown-fact]
      5 | The fee is [3%](fact:transacton-fee) of the order.
        |                      ^^^^^^^^^^^^^^ did you mean 'transaction-fee'?

      """),
    Mistake(
      "front matter that is not closed, in an article that others link to",
      ["content/fees/orders.md": "«---»\ntitle: Orders\n\nThe fee.\n\n![A card](card.svg)\n"],
      """
      content/fees/orders.md:1:1: error: the front matter is not closed [front-matter-unclosed]
      1 | ---
        | ^^^ put a line '---' between the front matter and the text

      """),
    Mistake(
      "front matter that is not closed, in a section's page",
      ["content/fees/index.md": "«---»\ntitle: Fees\n\nThe fees.\n"],
      """
      content/fees/index.md:1:1: error: the front matter is not closed [front-matter-unclosed]
      1 | ---
        | ^^^ put a line '---' between the front matter and the text

      """),
    Mistake(
      "a wrong date", ["content/about.md": article("Text.", "date: «08.03.2026»\n")],
      """
      content/about.md:4:7: error: 'date' is not a day: '08.03.2026' [wrong-value]
      4 | date: 08.03.2026
        |       ^^^^^^^^^^ write it as year-month-day, as in 2026-03-08

      """),
    Mistake(
      "a tab in YAML",
      ["content/fees/cards.md": "---\ntitle: Cards\ntags:\n«\t»- money\n---\n## Which\n"],
      """
      content/fees/cards.md:4:1: error: YAML does not allow a tab here [yaml-syntax]
      4 | \t- money
        | ^ indent with spaces

      """),
    Mistake(
      "a missing picture", ["content/fees/fine/index.md": article("![A card](«../crad.svg»)")],
      """
      content/fees/fine/index.md:5:11: error: there is no file 'fees/crad.svg' to show [missing-picture]
      5 | ![A card](../crad.svg)
        |           ^^^^^^^^^^^ did you mean '../card.svg'?

      """),
    Mistake(
      "a heading jump", ["content/about.md": article("## Who\n\n«#### Why»")],
      """
      content/about.md:7:1: warning: a level-4 heading follows a level-2 heading [heading-level]
      7 | #### Why
        | ^^^^^^^^ write '### Why'

      """),
    Mistake(
      "a broken anchor", ["content/about.md": article("[cards](fees/cards.md«#wich»)")],
      """
      content/about.md:5:22: error: 'fees/cards.md' has no heading '#wich' [broken-anchor]
      5 | [cards](fees/cards.md#wich)
        |                      ^^^^^ did you mean '#which'?

      """),
    Mistake(
      "two articles with one slug",
      ["content/fees/withdrawals.md": article("![Zones](zones.csv)", "slug: «cards»\n")],
      """
      content/fees/withdrawals.md:4:7: error: 'content/fees/cards.md' is also published at '/fees/cards/' [duplicate-permalink]
      4 | slug: cards
        |       ^^^^^ give one of them another 'slug' or file name

      """),
    Mistake(
      "a template typo",
      ["templates/base.mustache": "<title>{{«documentTtile»}}</title>\n{{$main}}{{/main}}\n"],
      """
      templates/base.mustache:1:10: error: no view has a field 'documentTtile' here [template-name]
      1 | <title>{{documentTtile}}</title>
        |          ^^^^^^^^^^^^^ did you mean 'documentTitle'?

      """),
    Mistake(
      "bad CSV", ["content/fees/zones.csv": "Zone,Note\n«near,a, b»\nfar,c\n"],
      """
      content/fees/zones.csv:2:1: error: the row has 3 cells, the header has 2 [csv-syntax]
      2 | near,a, b
        | ^^^^^^^^^ separate cells with commas; quote a cell that contains a comma

      """),
    // More common mistakes.
    Mistake(
      "a quotation mark in CSV", ["content/fees/zones.csv": "Zone,Note\nnear,5«\"» pipes\nfar,c\n"],
      """
      content/fees/zones.csv:2:7: error: the quotation mark is not closed [csv-syntax]
      2 | near,5" pipes
        |       ^ double each quotation mark within a cell, and quote the cell

      """),
    Mistake(
      "a key with a typo", ["content/about.md": "---\ntitle: About\n«descripton»: Who writes this.\n---\n"],
      """
      content/about.md:3:1: error: there is no key 'descripton' [unknown-key]
      3 | descripton: Who writes this.
        | ^^^^^^^^^^ did you mean 'description'?

      """),
    Mistake(
      "a colon in a title", ["content/about.md": "---\ntitle: About«:» who writes this\n---\n"],
      """
      content/about.md:2:13: error: mapping values are not allowed in this context [yaml-syntax]
      2 | title: About: who writes this
        |             ^ quote a value that contains ': ', quotation marks or other special characters

      """),
    Mistake(
      "a figure that differs from its fact",
      ["content/about.md": article("The fee is [«4%»](fact:transaction-fee).")],
      """
      content/about.md:5:13: error: the table says '3%', the article says '4%' [fact-mismatch]
      5 | The fee is [4%](fact:transaction-fee).
        |             ^^ write '3%', the fact 'transaction-fee'

      """),
    Mistake(
      "an embed with a typo", ["content/about.md": article("![All](«table:fee»)")],
      """
      content/about.md:5:8: error: there is no table 'fee' [unknown-embed]
      5 | ![All](table:fee)
        |        ^^^^^^^^^ did you mean 'table:fees'?

      """),
    Mistake(
      "HTML", ["content/about.md": article("Text«<hr>»and more.")],
      """
      content/about.md:5:5: error: the tag '<hr>' is not published [raw-html]
      5 | Text<hr>and more.
        |     ^^^^ write '---' between two empty lines

      """),
    Mistake(
      "a link without its ending", ["content/about.md": article("[cards](«fees/cards»)")],
      """
      content/about.md:5:9: error: there is no page or file 'fees/cards' [broken-link]
      5 | [cards](fees/cards)
        |         ^^^^^^^^^^ did you mean 'fees/cards.md'?

      """),
    Mistake(
      "a draft in the menu",
      [
        "content/site.yml":
          "title: Help\nbaseURL: https://help.example/\nmenu:\n  - title: Map\n    href: «refunds/secret.md»\nfacts: fees/fine/facts.md\n"
      ],
      """
      content/site.yml:5:11: error: this leads to 'refunds/secret.md', which is a draft [link-unpublished]
      5 |     href: refunds/secret.md
        |           ^^^^^^^^^^^^^^^^^ remove the link, or publish 'refunds/secret.md'

      """),
  ]

  @Test(arguments: mistakes)
  func givesOneFinding(mistake: Mistake) async throws {
    let marked = mistake.files.mapValues(MarkedSource.init)
    let site = try await AssembledSite(marked.mapValues(\.text))
    let text = DiagnosticText(colours: false).text(of: site.assembly.diagnostics)
    #expect(text == mistake.finding)
    let places = marked.values.flatMap(\.places)
    if !places.isEmpty { #expect(site.assembly.diagnostics.compactMap(\.place) == places) }
  }
}
