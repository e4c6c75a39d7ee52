/// SplitMix64: the same numbers for the same seed.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// An article of random scraps of Markdown.
struct RandomArticle {
  let text: String

  private static let scraps = [
    "[4%](fact:transaction-fee)", "[3%](fact:transaction-fee)", "[](fact:buyer-fee)", "[a](fact:weather)",
    "[3 days](figure:)", "3 days", "US$5", "July 25, 2019", "![a](table:fees)", "![b](calculator:fees)",
    "![c](table:gone)", "![d](case.png)", "![e](zones.csv)", "[f](process.md#a)", "[g](javascript:h)",
    "[i][j]",
    "[j]: fact:transaction-fee\n", "[j]: <case.png>\n 'k'\n", "<https://l.example>", "<b>", "<!-- m -->",
    "<div>\n",
    "> ", ">", "- ", "1. ", "    ", "  ", "\t", "# ", "## ", "===\n", "---\n", "***", "* * *\n", "```\n",
    "~~~ n\n",
    "| o | p |\n", "|---|:-:|\n", "| `q | r` | s \\| t |\n", "|", "[!NOTE]\n", "> [!NOTE]\n", "> [!GONE]\n",
    "*", "**", "_", "`", "``", "[", "]", "(", ")", "![", "](", "\\", "&amp;", "&", "<", ">", "!", ":", "é",
    "👍🏽",
    "e\u{301}", "\u{A0}", "\n", "\n", "\n\n", "\r\n", "\r", "  \n", "\\\n", "word", " ", " ", ".", "\u{1B}",
    "\u{FEFF}",
  ]

  init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...60, using: &generator)
    text = (0..<count).map { _ in Self.scraps.randomElement(using: &generator) ?? "" }.joined()
  }
}
