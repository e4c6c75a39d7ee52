import Diagnostics
import TestFixtures
import Testing

@testable import Markdown

@Suite struct UnreadMarksOfOtherDialects {
  private static let places: [String] = [
    "See «[the terms][terms]» and «![info]».\n", "«[a](»b c.md)\n", "«[a](»b.md “T”)\n", "«[a](»b.md.\n",
    "«(a)[b.md]»\n", "«[a] (../b.md)»\n", "«[[a]]» and «![[b.png]]»\n",
    "«{% tip %}»\nMind this.\n«{% endtip %}»\n", "Open «{{ site.name }}»«{: .big}».\n", "«{{< note >}}»x\n",
    "«:::» tip\nText.\n«:::»\n", "A«[^1]» b.\n", "- «[ ] »a\n- «[x] »b\n", "«~~a b~~» and «==c d==».\n",
    "«| a |» b |\n| c | d |\n", "«| a |» b |\n|---|\n| c | d |\n", "a «&#»7; &amp; «&#»x1F;\n",
    "«##W»hat to do\n", "a\n«###W»hat\n",
    "«**a»b** c **\n".replacing("«**a»b** c **", with: "«**a»b is bold"),
    "«[toc]»\n", "«[!NOTE]» text\n", "> a\n>\n> «[!NOTE]»\n", "> «[NOTE]»\n> a\n", "«<<<<<<< »HEAD\n",
    "«>>>>>>>» branch\n", "«Start with the answer.» Quote\n", "«!!! n»ote\n", "«%%a%%»\n",
    "| a |\n|---|\n| «[b][c]» |\n", "# «[a][b]»\n", "`x` &amp; \\[a\\] «[b][c]»\n",
    "«•» a\n«•» b\n", "«-ent»ry\n-b\n", "«*First\n*S»econd\n", "«1.F»irst\n", "«a) First»\nb) Second\n",
    "«-\u{A0}»a\n", "«+--»-+\n", "Until «fact:c»ancel-free and «figure:c»ancel\n", "«[[toc]]»\n",
    "| a | b |\n|---|---|\n| c | d |\n«A text directly below»\n", "> «[! NOTE]»\n> a\n",
    "«[*a*][b]»\n".replacing("«[*a*][b]»", with: "«[»*a*][b]"),
  ]

  /// Each with a line that no report lists.
  private static let neighbours: [String] = [
    "a«^[a note]»\n", "See «<a.md>» and a«<sub/b.md>»\n", "«|a|b|»\n|1|2|\n",
    "a | b | c\n«---|»---\n1 | 2 | 3\n",
    "a | b\n«--- |» --- | ---\n", "«<%= a %>»\n", "![A](a.png)«{width=300}»\n", "a«{ .big }»\n",
    "«??? n»ote\n", "«???+ n»ote\n", "«=== \"»Tab\"\n", "«import A from '»./a'\n", "«export const »a = 1\n",
    "«== Head ==»\n", "«h2. H»ead\n", "Term\n«: d»ef\n", "«*[PVC]: »a plastic\n", "H«~2~»O and x«^2^»\n",
    "«++a b++»\n", "«$$a + b$$»\n", "A «:tent:» b\n", "«|||||||» base\n", "a\n\n«=======»\n\nb\n",
    "«TODO»: write\n", "«FIXME»\n", "«Lorem ipsum» dolor\n", "«{toc}»\n", "«{color:»red}a{color}\n",
    "«.. note::»\n   a\n", "«[»https://a.example/b A text] and «[»http://a.example b]\n", "«'''a b'''» c\n",
    "- «[-] »a\n- «[~] »b\n", "«{%- if a -%}»\n", "«{{ a\nb }}»\n", "## A «{ #b }»\n",
    "**«[a][b]»** c\n", "- > «[a\n  > b][c]»\n",
    "[b]a«[/b]»\n", "«[gallery» ids=1]\n", "f«Ã¼»r «\u{FFFD}»\n", "a «&#»xFFFE; «&#»65535; b\n",
  ]

  @Test(arguments: neighbours) func areFoundInOtherDialects(text: String) { areFound(text: text) }

  @Test(arguments: places) func areFound(text: String) {
    let source = MarkedSource(text)
    let found = source.body().diagnostics.inOrder().filter { $0.code == .unreadMark }
    let expected = source.ranges.map { SourceLocation(in: source.file, at: $0) }
    #expect(found.map(\.location) == expected)
  }

  private static let plain: [String] = [
    ".. and so on\n", "[https://a.example/b]\n", "rock ''n'' roll, 5''' and 6'''\n",
    "[a](mailto:b@c.example)\n",
    "-5 °C, *prices without tax, 1.5 kg\n", "*prices without tax\n",
    "-h, --help\n", "| a |\n|---|\n| -fast |\n| • b |\n", "- **[ ]** a\n- **-all** b\n", "### a) First\n",
    "- a) b\n", "A class [^@]+ and [^ ]\n", "The \"</>Data\" button\n", "load_${A}_b\n",
    "Import rows from 'a'. Export default settings.\n".replacing("Import", with: "We import"),
    "~5 to ~7, C++ and C++, 12:30:45, a: b: c\n", "/v1/{code} and {id}\n", "cmd [/C]\n", "h2o. x\n",
    "NÃO, größer\n", "My TODO list\n", "a < b.md > c\n", "`h1. A`\n\n`TODO`\n",
    "`fact:a` and [3%](fact:transaction-fee)\n", "A fact: one\n",
    "| a |\n|---|\nb\n", "| a | b |\n|---|---|\n| c\n",
    "`&#7;` and &#65;\n", "a | b | c\n", "|x| is | y |\n",
    "`[a][b]` and `{{ x }}`\n", "    {% a %}\n", "\\[a\\]\\[b\\] \\**a and \\~~b~~\n",
    "a[i][j], f(x)[0], (a)[1]\n",
    "#hashtag and #5\n", "2 ** 3, 2**3 and a == b == c\n", "[optional] (see below)\n", "Wow! [a](b.md)\n",
    "[a][b]\n\n[b]: c.md\n", "Price** with a note\n", "===\n", "a ~~ b ~~ c\n",
    "<https://a.example/[b][c]>\n",
    "> [!NOTE]\n> a\n", "\\[4%](a.md) [4%](fees.md)\n", "****\n", "src/**/*.md\n",
  ]

  @Test(arguments: plain) func isNoPlainText(text: String) {
    let found = MarkedSource(text).body().diagnostics.filter { $0.code == .unreadMark }
    #expect(found == [])
  }

  @Test func areFiveOfAKindAndTheNumberOfTheRest() {
    let found = MarkedSource(String(repeating: "A[^1] b.\n\n", count: 9)).body().diagnostics
    #expect(found.count == 6)
    #expect(
      found.last?.message
        == "a footnote is published as it is typed (4 places in this article)")
  }

  private static let definitions: [String] = [
    "«[Deposit]»: €200\n", "a\n\n> «[Note]»: Bring-your-ID\n", "«[a]»: b\n«[a]»: c\n", "`[b]`\n\n«[a]»: c\n",
    "[a] [b][]\n\n[A]: c.md\n[b]: c.md\n", "[a\nb]\n\n[a b]: c.md\n", "```\n[a]: b\n```\n",
    "<!--\n[a]: b\n-->\n",
    "[//]: # (a remark)\n", "[//]: <> (a remark)\n", "\\[a]: b\n", "[a]: b c d\n", "[*a*]: b c d\n",
    "    [a]: b\n", "Text\n[a]: b\n",
  ]

  @Test(arguments: definitions) func includeDefinitionsThatNothingUses(text: String) {
    let source = MarkedSource(text)
    let found = source.body().diagnostics.filter { $0.code == .unusedDefinition }
    #expect(found.map(\.location) == source.ranges.map { SourceLocation(in: source.file, at: $0) })
  }

  private static let links: [String] = [
    "«[a]()»\n", "«[a](https://)»\n", "«[a](https:/b.example)»\n", "«[a](http:b.example)»\n",
    "«[a](HTTPS:///b)»\n", "[//]: <> (a)\nText\n«[//]»: <> (b)\n«[//]»: # (c)\n", "«[a](<>)»\n",
    "«[a](mailto:)» «[a](TEL:)»\n",
    "[a]: <>\n[b]: c.md\nText of [b]\nand «[a]»\n",
  ]

  @Test(arguments: links) func includeAddressesWithoutAHost(text: String) {
    let source = MarkedSource(text)
    let found = source.body().diagnostics.inOrder().filter { $0.code == .warning("incomplete-link") }
    #expect(found.map(\.location) == source.ranges.map { SourceLocation(in: source.file, at: $0) })
  }

  @Test(arguments: [
    "«```»\na\n", "a\n\n«~~~»x\nb\n\nc\n", "> «```»\n> a\n\nb\n", "«```»\n",
  ])
  func includeFencesThatDoNotClose(text: String) {
    let source = MarkedSource(text)
    let found = source.body().diagnostics.filter { $0.code == .unclosedCode }
    #expect(found.map(\.location) == source.ranges.map { SourceLocation(in: source.file, at: $0) })
  }

  @Test(arguments: ["```\na\n```\n", "> ~~~\n> a\n> ~~~~\n", "- ```\n  a\n  ```  \n", "    ```\n"])
  func areNoFencesThatClose(text: String) {
    #expect(MarkedSource(text).body().diagnostics.filter { $0.code == .unclosedCode } == [])
  }

  /// The examples of the specification in which a mark was meant. In each the HTML shows what was typed.
  @Test func areMeantWhereTheSpecificationHasThem() throws {
    var found: [String] = []
    for example in try SpecificationExample.all(of: "spec-0.30.txt") {
      let source = SourceFile(path: "content/a.md", bytes: Array(example.markdown.utf8))
      let body = BodyParser(references: .sample).body(of: source, from: 0)
      for finding in body.diagnostics.inOrder() where finding.code == .unreadMark {
        found.append("\(example.number): \(finding.message.split(separator: " is published")[0])")
      }
    }
    #expect(found == Self.meant)
  }

  private static let meant =
    [
      "41: a mistyped link", "261: a mark of a list", "378: '**' that does not close",
      "390: '**' that does not close",
      "391: '**' that does not close", "470: '**' that does not close", "479: '**' that does not close",
    ] + [487, 489, 490, 492, 493, 493, 493, 496, 507].map { "\($0): a mistyped link" }
    + ["510: a link with a space"] + [517, 518, 519].map { "\($0): a mistyped link" }
    + ["547: a wiki link", "547: a wiki link", "589: a wiki embed", "589: a wiki link"]
}
