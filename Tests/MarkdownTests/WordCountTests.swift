import Diagnostics
import Markdown
import Testing

@Suite(.serialized, .timeLimit(.minutes(1))) struct WordCounts {
  @Test(arguments: [
    ("", 0), ("a", 1), ("a  b", 2), ("# a b\n\nc\nd", 4), ("- a\n- b\n\n> c *d* `e f`", 6), ("a-b c’d é", 3),
    ("| a b | c |\n|---|---|\n| d | |", 4), ("a [b c](fees/) d", 4),
  ])
  func count(text: String, words: Int) {
    #expect(Self.count(in: text) == words)
  }

  private static func count(in text: String) -> Int {
    let source = SourceFile(path: "content/refunds/process.md", bytes: Array(text.utf8))
    return BodyParser(references: .sample).body(of: source, from: 0).value.wordCount
  }
}
