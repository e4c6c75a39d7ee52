import Foundation
import TestFixtures
import Testing

/// `helpcenter check --facts FILE FOLDER`: the figures of any folder of Markdown.
@Suite struct CheckedFacts {
  @Test func areComparedWithAnyFolder() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      edition: 2026-11
      facts:
        window: {days: 30, title: A, meaning: B., source: C, checked: 2026-11-01}
        fee: {percent: 15, title: A, meaning: B., source: C, checked: 2026-11-01, former: ["12%", no fee]}
      allowed: [{text: Form 8 days, in: docs/a.md}]

      """, to: "facts.yml")
    try folder.write(
      "---\ntitle: In 14 days\ndate: 2026-01-05\n---\n\nThirty days, 15%, Form 8 days, [x](gone.md).\n",
      to: "docs/a.md")
    try folder.write(
      "# Fees\n\n<b>12%</b>, and 5 percent. ![a](weird:b)\n\n- 31 days\n- no fee\n", to: "docs/deep/b.md")
    try folder.write("99 days", to: "docs/c.txt")
    let run = try CommandRun(
      ["check", "--facts", "facts.yml", "docs", "--format", "github"], in: folder.path)
    #expect(run.exitCode == 1)
    #expect(
      run.output == """
        ::warning file=docs/a.md,line=2,col=11,title=unchecked-figure::the figure '14 days' is not one of the facts%0Adid you mean \
        '30 days', the fact 'window'?
        ::error file=docs/deep/b.md,line=3,col=4,title=former-figure::'12%25' is out of date: the fact 'fee' now says '15%25'\
        %0Awrite '15%25', the fact 'fee'
        ::warning file=docs/deep/b.md,line=3,col=17,title=unchecked-figure::the figure '5 percent' is not one of the facts%0Adid you \
        mean '15 percent', the fact 'fee'?
        ::warning file=docs/deep/b.md,line=5,col=3,title=unchecked-figure::the figure '31 days' is not one of the facts%0Adid you mean \
        '30 days', the fact 'window'?
        ::error file=docs/deep/b.md,line=6,col=3,title=former-figure::'no fee' is out of date: the fact 'fee' now says '15%25'\
        %0Awrite '15%25', the fact 'fee'

        """)
  }

  @Test func areReadBetweenTags() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "edition: e\nfacts:\n  w: {days: 30, title: A, meaning: B., source: C, checked: 2026-11-01}\n",
      to: "facts.yml")
    try folder.write(
      """
      <table><tr><td>€160</td></tr></table>

      <p>Cancel 21 days</p>

      <Note>
      22 days
      </Note>

      <!-- 9 days --> Cancel 23 days, <b>24</b> days, <img width="5 days">, a <b 3 days or
      <br>
      25 days, `x <y> 26 days`, <https://help.example/27/days>

      """, to: "docs/a.MDX")
    let run = try CommandRun(
      ["check", "--facts", "facts.yml", "docs", "--format", "github"], in: folder.path)
    let places = run.output.split(separator: "\n").map { $0.split(separator: ",").dropFirst().prefix(2) }
    #expect(
      places.map { $0.joined(separator: ",") } == [
        "line=1,col=16", "line=3,col=11", "line=6,col=1", "line=9,col=24", "line=9,col=36", "line=9,col=76",
        "line=11,col=1", "line=11,col=17",
      ], "\(run.output)")
  }

  @Test func needMarkdown() throws {
    let folder = try TemporaryFolder()
    try folder.write("edition: e\n", to: "facts.yml")
    try folder.write("99 days", to: "docs/c.txt")
    let run = try CommandRun(["check", "--facts", "facts.yml", "docs"], in: folder.path)
    #expect(run.exitCode == 2)
    #expect(run.errors.hasPrefix("helpcenter: there is no Markdown in 'docs'"))
  }

  @Test func areComparedInOneFileAndBesideALink() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "edition: e\nfacts:\n  w: {days: 30, title: A, meaning: B., source: C, checked: 2026-11-01}\n",
      to: "facts.yml")
    try folder.write("Within 30 days.\n", to: "docs/a.md")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/docs/b.md", withDestinationPath: folder.path + "/facts.yml")
    let one = try CommandRun(["check", "--strict", "--facts", "facts.yml", "docs/a.md"], in: folder.path)
    #expect(one.exitCode == 0, "\(one.errors)")
    let all = try CommandRun(["check", "--strict", "--facts", "facts.yml", "docs"], in: folder.path)
    #expect(
      all.exitCode == 0 && all.errors.contains("note: the symbolic link is not followed"), "\(all.errors)")
    #expect(try CommandRun(["check", "--facts", "docs", "docs"], in: folder.path).exitCode == 2)
  }

  @Test func areBothEndsOfARange() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      edition: e
      facts:
        wait: {days: 3, title: A, meaning: B., source: C, checked: 2026-11-01}
        limit: {days: 30, title: A, meaning: B., source: C, checked: 2026-11-01, former: [21 days, 3 to 5 days]}

      """, to: "facts.yml")
    try folder.write(
      "3 to 30 days, between 3 and 30 days.\n\n3 to 31 days\n\n3–21 days\n\n3 to 5 days\n", to: "docs/a.md")
    let run = try CommandRun(
      ["check", "--facts", "facts.yml", "docs", "--format", "github"], in: folder.path)
    #expect(
      run.output == """
        ::warning file=docs/a.md,line=3,col=1,title=unchecked-figure::the figure '31 days' is not one of the facts%0Adid you mean \
        '30 days', the fact 'limit'?
        ::error file=docs/a.md,line=5,col=1,title=former-figure::'21 days' is out of date: the fact 'limit' now says '30 days'\
        %0Awrite '30 days', the fact 'limit'
        ::error file=docs/a.md,line=7,col=1,title=former-figure::'3 to 5 days' is out of date: the fact 'limit' now says '30 days'\
        %0Awrite '30 days', the fact 'limit'

        """)
  }

  static let refused: [([String], Int32)] = [
    (["check", "--facts", "facts.yml"], 64), (["check", "docs"], 64),
    (["check", "--facts", "gone.yml", "."], 2),
  ]

  @Test(arguments: refused)
  func needBoth(arguments: [String], code: Int32) throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "docs/a.md")
    #expect(try CommandRun(arguments, in: folder.path).exitCode == code)
  }
}
