import Diagnostics
import Markdown
import TestFixtures
import Testing

@Suite struct Embeds {
  @Test(
    arguments: [
      ("table:fees", .table("fees")), ("table:facts", .facts), ("table:coverage", .table("coverage")),
      ("calculator:fees", .named(EmbedName("calculator", "fees", isHeading: true))),
      ("calculator:deadlines", .named(EmbedName("calculator", "deadlines", isHeading: true))),
      ("diagram:refund-case", .named(EmbedName("diagram", "refund-case"))),
      ("zones.csv", .csv(path: "refunds/zones.csv")),
      ("../refunds/zones.csv", .csv(path: "refunds/zones.csv")),
      ("gone.csv", .csv(path: "refunds/gone.csv")),
    ] as [(String, Embed.Kind)])
  func takeAParagraph(name: String, kind: Embed.Kind) {
    for (template, html) in [
      ("![All *at* once](@)", "{embed 0}\n"),
      ("> ![All *at* once](@)", "<blockquote>\n{embed 0}\n</blockquote>\n"),
      ("- a\n\n  ![All *at* once](@)\n", "<ul>\n<li>\n<p>a</p>\n{embed 0}\n</li>\n</ul>\n"),
      ("- ![All *at* once](@)\n", "<ul>\n<li>\n{embed 0}\n</li>\n</ul>\n"),
      ("![All *at* once][x]\n\n[x]: @", "{embed 0}\n"),
    ] {
      let source = MarkedSource(template.replacing("@", with: name))
      let outcome = source.body()
      #expect(outcome.diagnostics == [])
      #expect(outcome.value.shown == html)
      #expect(outcome.value.embeds.map(\.kind) == [kind])
      #expect(outcome.value.embeds.map(\.caption) == ["All at once"])
    }
  }

  @Test func ofACSVAreWantedFiles() {
    let source = MarkedSource("![a](«zones.csv»)\n\n![b](«gone.csv»)")
    let body = source.body().value
    #expect(body.pictures.map(\.path) == ["refunds/zones.csv", "refunds/gone.csv"])
    #expect(body.pictures.map { $0.href != nil } == [true, false])
    #expect(source.shown(body.embeds.map(\.range)) == source.marked)
  }

  @Test(arguments: [
    ("table:fee", "there is no table 'fee'", "did you mean 'table:fees'?"),
    (
      "table:", "there is no table ''",
      "write one of cards, coverage, facts, failures, fees, gains, periods, prerequisites, routes, steps"
    ),
    ("table:Fees", "there is no table 'Fees'", "did you mean 'table:fees'?"),
    ("calculator:tax", "there is no calculator 'tax'", "write one of fees, price, deadlines, review"),
    ("calculator:deadline", "there is no calculator 'deadline'", "did you mean 'calculator:deadlines'?"),
    ("diagram:refundcase", "there is no diagram 'refundcase'", "did you mean 'diagram:refund-case'?"),
    ("tables:fees", "there is no embed 'tables:'", "did you mean 'table:'?"),
    ("video:a", "there is no embed 'video:'", "write 'table:', 'calculator:' or 'diagram:'"),
    ("fact:transaction-fee", "'fact:' is not a picture", "write it without '!'"),
    ("figure:", "'figure:' is not a picture", "write it without '!'"),
  ])
  func areKnownByTheirNames(name: String, message: String, hint: String) {
    for text in ["![a](«\(name)»)", "- b ![a](«\(name)») c", "| ![a](«\(name)») |\n|---|\n"] {
      MarkedSource(text).expect("unknown-embed", message, hint: hint)
    }
  }

  @Test(arguments: [
    "a «![b](table:fees)»", "«![b](table:fees)» a", "«![b](table:fees)» «![b](table:fees)»",
    "*«![b](table:fees)»*",
    "# «![b](table:fees)»", "«![b](table:fees)»\n===\n", "| «![b](table:fees)» |\n|---|\n",
    "[«![b](table:fees)»](/fees/)",
    "«![b](table:fees)»\na", "> a\n«![b](table:fees)»", "![a «![b](table:fees)» c](case.png)",
  ])
  func standAlone(text: String) {
    MarkedSource(text).expect(
      "misplaced-embed", "the embed 'table:fees' is not alone in its paragraph",
      hint: "put it into its own paragraph")
  }

  @Test func ofCalculatorsAreInTheOutline() {
    let source = MarkedSource(
      "# Calculator fees\n\n![«Fee *calculator*»](calculator:fees)\n\n## After\n\n![«Again»](calculator:fees)\n"
    )
    let body = source.body().value
    #expect(body.headings.map(\.text) == ["Calculator fees", "Fee calculator", "After", "Again"])
    #expect(body.headings.map(\.level) == [1, 2, 2, 2])
    #expect(
      body.headings.map(\.anchor) == ["calculator-fees", "calculator-fees-1", "after", "calculator-fees-2"])
    #expect(body.embeds.map(\.anchor) == ["calculator-fees-1", "calculator-fees-2"])
    #expect(source.shown([body.headings[1].range, body.headings[3].range]) == source.marked)
  }

  @Test func ofOtherKindsHaveNoAnchor() {
    let body = MarkedSource("![a](table:fees)\n\n![b](diagram:refund-case)").body().value
    #expect(body.embeds.map(\.anchor) == [nil, nil])
    #expect(body.headings == [])
  }

  @Test(arguments: ["table:fees", "calculator:fees", "diagram:refund-case"])
  func areFoundWithoutText(name: String) {
    MarkedSource("«![ ](\(name))»\n").expect(
      "empty-text", "'\(name)' has no caption", hint: "write a caption between the brackets: '![…](\(name))'")
  }
}
