import Markup
import Testing

@Suite struct Escaping {
  private static let escapes: [Character: String] = [
    "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;",
  ]

  /// Each character at each place of a text, beside each special character.
  @Test(arguments: Array("&<>\"'a é¦🧾"))
  func isRightAtEachPlace(character: Character) {
    for length in 0...3 {
      for place in 0...length {
        for neighbour in "&<>\"' b" {
          var text = Array(repeating: Character("x"), count: length)
          text.insert(contentsOf: [character, neighbour], at: place)
          let expected = text.map { Self.escapes[$0] ?? String($0) }.joined()
          #expect(HTML(escaping: String(text)).text == expected)
        }
      }
    }
  }

  @Test func leavesAPlainTextAsItIs() {
    #expect(HTML(escaping: "").text == "")
    #expect(HTML(escaping: "nothing to escape in this text").text == "nothing to escape in this text")
  }
}
