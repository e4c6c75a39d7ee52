import Diagnostics
import Facts
import Foundation
import Markdown
import TestFixtures
import Testing

/// Addresses in the text beside those of `cmark-gfm -e autolink`, a second implementation.
@Suite struct AddressesBesideAnotherReader {
  @Test func areTheSame() throws {
    try Self.compare(Self.texts)
  }

  @Test func areTheSameInRandomTexts() throws {
    let parts = [
      "http://", "https://", "HTTPS://", "www.", "a", "bc", "d.ef", "a.bc/", "/", ".", "-", "_", "(", ")",
      "?q=1",
      "&x=2", ";", "&hl;", ",", "!", ":", "\"", "'", "~", "*", " ", " ", "<br>", "ü", "例", "#e", "@", "%20",
      "+",
    ]
    var random = SeededGenerator(seed: 1)
    try Self.compare(
      (0..<10_000).map { _ in
        "a "
          + (0..<Int.random(in: 2...9, using: &random)).map { _ in
            parts.randomElement(using: &random) ?? ""
          }.joined() + " z"
      })
  }

  private static let texts: [String] = """
    https://a.bc/?a=1&hl;
    xhttps://a.bc
    x-https://a.bc
    "https://a.bc"
    'https://a.bc'
    www.a.bc
    "www.a.bc"
    -www.a.bc
    (www.a.bc)
    **www.a.bc/x** and *www.a.bc*
    `x`www.a.bc and [a](https://b.cd)www.a.bc
    www.a
    www.
    www.a_b.cd
    www.a.b_c.d
    www.a_b.c.d
    https://a_b.cd
    https://localhost:8080/x
    https://
    https:///x
    https://-a.bc
    https://.a
    HTTPS://A.BC
    WWW.a.bc
    https://a.bc)
    (https://a.bc)
    ((https://a.bc/a(b)c))
    https://a.bc/a).
    https://a.bc...
    https://a.bc/x?!
    https://a.bc:
    https://a.bc/x"
    https://a.bc<br>x
    **https://a.bc/x**
    *see https://a.bc/x*
    [x https://a.bc](https://y.cd) and [www.a.bc](https://y.cd)
    `https://a.bc`
    https://例え.jp/x
    https://a.bc/ü
    https\\://a.bc and https:\\//a.bc and www\\.a.bc
    https://a.bc http://d.ef,www.g.hi
    http://a.bc,http://d.ef
    |https://a.bc
    https://u:p@a.bc/
    https://a.bc#~x
    [Fees] (https://a.bc/fees)
    <https://a.bc/a_b_c> https://a.bc/a_b_c
    """.split(separator: "\n").map(String.init)

  private static func compare(_ texts: [String]) throws {
    let text = texts.joined(separator: "\n\n")
    let source = SourceFile(path: "content/a.md", bytes: Array(text.utf8))
    let ours = BodyParser(references: References(edition: .current)).body(of: source, from: 0).value.shown
    let theirs = try otherHTML(of: text)
    let (own, other) = (paragraphs(ours), paragraphs(theirs))
    #expect(own.count == texts.count && other.count == texts.count)
    for ((text, ours), theirs) in zip(zip(texts, own), other) where ours != theirs {
      if explanations.contains(where: { $0.applies(text, ours, theirs) }) { continue }
      Issue.record("\(text)\nours:\n\(ours)\ntheirs:\n\(theirs)")
    }
  }

  private static func paragraphs(_ html: String) -> [String] {
    html.split(separator: "<p>").map {
      String($0).replacing("<br />", with: "<br>").replacing("\n", with: "")
    }
  }

  private static func otherHTML(of text: String) throws -> String {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "a.md")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.arguments = ["-ec", "cmark-gfm --unsafe -e autolink a.md > a.html"]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "install the Debian package cmark-gfm")
    return try #require(folder.text(of: "a.html"))
  }

  // MARK: Differences

  /// Why a text is read in another way, and which texts are.
  private struct Explanation: Sendable {
    let reason: String
    let applies: @Sendable (_ text: String, _ ours: String, _ theirs: String) -> Bool
  }

  private static let explanations = [
    Explanation(reason: "an address of mail is text") { _, _, theirs in theirs.contains("mailto:") },
    Explanation(reason: "'www.' needs a name behind it") { text, _, _ in
      text.split(separator: "www.", omittingEmptySubsequences: false).dropFirst()
        .contains { $0.first.map { !$0.isLetter } ?? true }
    },
    Explanation(reason: "an address with emphasis in it is a finding") { _, ours, _ in ours.contains("<em>")
    },
    Explanation(reason: "cmark-gfm takes the second byte of a letter for a host") { text, _, _ in
      text.contains("例_") || text.contains("ü_")
    },
  ]

  /// What is read in another way on purpose.
  @Test(
    arguments: [
      ("[https://a.bc/x] and [see https://a.bc/y]", ["https://a.bc/x", "https://a.bc/y"]),
      ("https://a.bc/?a=1&amp;b=2", ["https://a.bc/?a=1&b=2"]),
      ("https://a.bc/?a=1&amp;", ["https://a.bc/?a=1"]),
      ("https://a.bc/x&gt; https://a.bc/y&lt;z", ["https://a.bc/x", "https://a.bc/y"]),
      ("https://a.bc/\\_x", ["https://a.bc/_x"]),
      (
        "“https://a.bc” ‹https://a.bc/› https://a.bc/a。", ["https://a.bc", "https://a.bc/", "https://a.bc/a"]
      ),
      ("https://a.bc/x\u{A0}y", ["https://a.bc/x"]),
      ("ftp://a.bc a@b.cd mailto:a@b.cd", []),
    ] as [(String, [String])])
  func endWhereAWriterMeansThemTo(text: String, links: [String]) {
    let body = MarkedSource("\(text)\n").body()
    #expect(body.value.links.map(\.href) == links)
    #expect(body.diagnostics.isEmpty)
  }

  @Test(arguments: ["«https://a.bc/»_x_/c", "«https://a.bc/»*x*", "«https://a.bc»`x`", "«www.a.bc/»[x](#y)"])
  func areFoundIfTheyGoOnWithAMark(text: String) {
    MarkedSource("## y\n\nSee \(text).\n").expect(
      "unread-mark", "an address with Markdown marks in it does not become a link",
      hint: "write all of it between '<' and '>'")
  }

  @Test func knowTheirPlaces() {
    let source = MarkedSource(
      """
      `https://a.bc` «https://a.bc/1», &amp; \\* «www.d.ef/2»: 3 days
      > «https://a.bc/3»

      | a | b |
      |---|---|
      | c \\| d | «https://a.bc/4» |
      """)
    let body = source.body().value
    #expect(source.shown(body.links.map(\.range)) == source.marked)
    #expect(body.uncheckedFigures.map(\.value) == ["3 days"])
  }
}
