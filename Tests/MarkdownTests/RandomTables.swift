/// An article of random lines with tables and what may stand around and in them.
struct RandomTables {
  let text: String

  private static let starts = [
    "", "", "", "", "", "", "", "", "> ", "> ", ">", "- ", "  ", "  ", "   ", "1. ", "    ", "> > ", "> - ",
    ">   ",
    "      ",
  ]
  private static let lines = [
    "| a | b |", "| a | b |", "|---|---|", "|---|---|", "|---|---|", "| :-: | -: |", "c | d", "--- | :--",
    "| e |", "|---|", "| f | g | h |", "|", "||", "| i", "\\", "3. j", "4) k", "1. l", "2.", "-", "+", "- m",
    "===", "---",
    "***", "# n", "```", "~~~", "", "", "", "", "text", "*o", "p*", "[q]: /r", "[q]: /s 't'", "[q]:", "/u",
    "[q]", "[q] | [v]",
    "| [q] | *w* |", "| `x | y` | \\| |", "| [z][q] | ![A](B.png) |", "[v]: C | D", "[^1]: E", "| *F | G* |",
    "| # H | - I |",
  ]

  init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 2...14, using: &generator)
    var start = ""
    text = (0..<count).map { _ in
      if Int.random(in: 0..<3, using: &generator) == 0 {
        start = Self.starts.randomElement(using: &generator) ?? ""
      }
      return start + (Self.lines.randomElement(using: &generator) ?? "") + "\n"
    }.joined()
  }
}
