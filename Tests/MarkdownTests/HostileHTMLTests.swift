import Diagnostics
import Markdown
import TestFixtures
import Testing

/// Tags of the list, changed at random: what is published is what we write.
@Suite struct HostileHTML {
  private static let tags = [
    "<br>", "<kbd>", "</kbd>", "<sub>", "</sub>", "<sup>", "</sup>", "<ins>", "</ins>", "<u id=\"a\">",
    "</u>", "<a id='b'></a>", "<a name=c />",
    "<details>\n<summary>", "</summary>\n\n", "\n\n</details>\n\n", "<!-- ", " -->", "<summary>",
  ]
  private static let others = [
    "a", " ", "\n", "\n\n", "> ", "- ", "`", "**", "[", "](/fees/)", "![", "<", ">", "\"", "'", "=", "/", "&",
    "&lt;",
    " onclick=alert(1)", " id=\"x\" onload=\"y\"", " style='x'", "<script>alert(1)</script>", "javascript:",
    "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "\u{0C}", "\t", "\u{202E}", "é",
    "| a |\n|---|\n",
  ]

  @Test(arguments: 0..<10)
  func publishesWhatIsListed(thousand: Int) {
    var unharmed = 0
    for seed in (thousand * 1_000)..<(thousand * 1_000 + 1_000) {
      let text = Self.text(seed: UInt64(seed))
      let source = SourceFile(path: "content/refunds/process.md", bytes: Array(text.utf8))
      let outcome = BodyParser(references: .sample).body(of: source, from: 0)
      let html = outcome.value.parts.flatMap { part -> [UInt8] in
        if case .html(let html) = part { html.bytes } else { [] }
      }
      let isPublished = outcome.diagnostics.allSatisfy { $0.severity != .error }
      unharmed += isPublished ? 1 : 0
      let complaint = SoundHTML.complaint(about: html, isWhole: isPublished)
      #expect(complaint == nil, "seed \(seed): \(text)")
    }
    #expect(unharmed > 200)
  }

  private static func text(seed: UInt64) -> String {
    var random = SeededGenerator(seed: seed)
    var text = ""
    for _ in 0..<Int.random(in: 1...8, using: &random) {
      var piece =
        Bool.random(using: &random)
        ? tags.randomElement(using: &random) ?? "" : others.randomElement(using: &random) ?? ""
      if !piece.isEmpty, Int.random(in: 0..<4, using: &random) == 0 {
        let index = piece.indices.randomElement(using: &random) ?? piece.startIndex
        if Bool.random(using: &random) { piece.remove(at: index) }
        piece.insert(contentsOf: others.randomElement(using: &random) ?? "", at: index)
      }
      text += piece
      // Half of the pieces are closed, so that not all articles are refused.
      if let name = piece.split(whereSeparator: { "< >".contains($0) }).first,
        ["kbd", "sub", "sup", "ins", "u"].contains(name), Bool.random(using: &random)
      {
        text += "x</\(name)>"
      }
    }
    return text
  }
}
