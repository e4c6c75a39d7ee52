import Reading
import TestFixtures
import Testing

/// Malicious YAML gives a finding or is harmless.
@Suite struct HostileFrontMatter {
  private func said(_ yaml: String) async -> [String] {
    await ReadSite(.with(["a.md": "---\ntitle: A\n\(yaml)\n---\n"])).found.map(\.said)
  }

  /// Aliases of lists of aliases: a few lines for a billion texts.
  @Test(arguments: ["tags: *z", "*z : tags", "? *z\n: tags", "[*z]: tags", "{\"a\":*z}: tags"])
  func refusesAliasesOfAliases(use: String) async {
    var yaml = "keywords: &a [x, x]\n"
    for letter in "bcdefghijklmnopqrstuvwxyz" {
      let before = String(UnicodeScalar(letter.asciiValue.map { $0 - 1 } ?? 0))
      yaml += "\(letter)\(letter): &\(letter) [*\(before), *\(before)]\n"
    }
    let said = await said(yaml + use)
    #expect(said == ["yaml-syntax: YAML aliases such as '*a' are not supported | write the text itself"])
  }

  @Test func takesASignThatIsNoAlias() async {
    #expect(await said("description: \"5 * 3 & more: a*b &c\"") == [])
  }

  static let tooDeep =
    "yaml-syntax: lists are nested more than \(Limits.yamlDepth) deep | write a plain list"

  @Test(arguments: [
    "tags: " + String(repeating: "[", count: 30_000),
    "tags: " + String(repeating: "{a: ", count: 10_000),
    String(repeating: "- ", count: 30_000) + "a",
    String(repeating: "? ", count: 30_000) + "a",
    "tags:\n  " + String(repeating: "- ", count: 30_000) + "a",
    (1...300).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n"),
  ])
  func refusesWhatStandsTooDeep(yaml: String) async {
    let said = await said("related:\n" + yaml)
    #expect(said == [Self.tooDeep])
  }

  @Test func takesTextsThatAreIndentedMoreAndMore() async {
    let steps = (1...12).map { String(repeating: " ", count: $0 * 2) + "step" }.joined(separator: "\n")
    #expect(await said("description: |\n\(steps)") == [])
  }

  @Test func takesListsAsDeepAsAllowed() async {
    let said = await said("tags: [a, [b]]")
    #expect(said == ["wrong-value: 'tags' must be a list of texts | write 'tags: [one, another]'"])
  }

  @Test func refusesFrontMatterThatIsTooLong() async {
    let most = "description: " + String(repeating: "a", count: 6_000)
    #expect(await said(most) == [])
    let tooLong = (1...20).map { "# \($0)" + String(repeating: "a", count: 4_000) }.joined(separator: "\n")
    #expect(
      await said(tooLong) == [
        "too-large: the front matter has more than \(Limits.frontMatter) bytes | move text below the second '---'"
      ])
  }

  @Test func refusesALineThatIsTooLong() async {
    let said = await said("tags: [" + String(repeating: "é,", count: 10_000) + "]")
    #expect(
      said == [
        "too-large: a line has more than \(Limits.yamlLine) bytes | write the list on several lines, each starting with '- '"
      ])
  }

  @Test func takesTenThousandUnknownKeysInOneRun() async {
    let keys = (0..<5_000).map { "k\($0): 1" }.joined(separator: "\n")
    #expect(await said(keys).count == 5_000)
  }

  /// Each prefix of a rich front matter can be read.
  @Test func survivesEveryCut() async {
    let whole = """
      ---
      title: "A \\"b\\" \\u00e9"
      description: >-
        c [3%](fact:transaction-fee)
      aliases: [/a/, {"#b": c}]
      tags:
        - 'd''e'
      date: 2026-01-01
      ---
      Text.
      """
    let bytes = Array(whole.utf8)
    let step = bytes.count / Soak.turns(bytes.count / 5, of: bytes.count)
    for end in bytes.indices where end % step == 0 || end > bytes.count - 20 {
      var site = SiteFiles.smallest
      site.add(Array(bytes[..<end]), at: "a.md")
      let found = await ReadSite(site).found
      #expect(found.allSatisfy { !$0.message.isEmpty && !$0.hint.isEmpty })
      #expect(found.isEmpty == (end > whole.utf8.count - "Text.".utf8.count - 2))
    }
  }
}
