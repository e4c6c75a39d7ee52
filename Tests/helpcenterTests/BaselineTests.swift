import Foundation
import TestFixtures
import Testing

/// `check --baseline FILE --record`, and what the file lets pass in `check` and `build`.
@Suite struct BaselineRuns {
  private let site: SiteOnDisk

  init() throws {
    site = try SiteOnDisk()
    try write("See [a](gone.md), [a](gone.md), <b>b</b> and <b>c</b>.\n\n![A map](map.png)\n")
  }

  private func write(_ text: String) throws {
    try site.folder.write("---\ntitle: A\ndescription: B.\n---\n" + text, to: "content/a.md")
  }

  private func baseline() -> String? { site.folder.text(of: "known.txt") }

  private static let known = """
    content/a.md [broken-link] there is no page or file 'gone.md'
    content/a.md [broken-link] there is no page or file 'gone.md'
    content/a.md [missing-picture] there is no file 'map.png' to show
    content/a.md [raw-html] the tag '<b>' is not published
    content/a.md [raw-html] the tag '<b>' is not published
    content/a.md [raw-html] the tag '<b>' is not published
    content/a.md [raw-html] the tag '<b>' is not published

    """

  @Test func recordWhatThereIsAndLetItPass() throws {
    #expect(try site.run("build", "--no-search").exitCode == 1)
    let recorded = try site.run("check", "--baseline", "known.txt", "--record")
    #expect(recorded.exitCode == 0, "\(recorded.errors)")
    #expect(baseline()?.hasSuffix(Self.known) ?? false)
    let first = baseline()
    _ = try site.run("check", "--baseline", "known.txt", "--record")
    #expect(baseline() == first)
    // In other lines they are the same.
    try write("\nMore.\n\nSee [a](gone.md), [a](gone.md), <b>b</b> and <b>c</b>.\n\n![A map](map.png)\n")
    let check = try site.run("check", "--strict", "--baseline", "known.txt")
    #expect(check.exitCode == 0, "\(check.errors)")
    #expect(check.errors.contains("baseline: 8 left, 0 gone\n"))
    #expect(try site.run("build", "--no-search", "--strict", "--baseline", "known.txt").exitCode == 0)
    let page = try #require(site.folder.text(of: "public/a/index.html"))
    #expect(page.contains("See a, a, &lt;b&gt;b&lt;/b&gt; and &lt;b&gt;c&lt;/b&gt;."))
    #expect(page.contains("<p>A map</p>"))
    let twin = try #require(site.folder.text(of: "public/a/index.md"))
    #expect(twin.contains("See a, a,"))
  }

  @Test func stopAtWhatIsNewAndNameWhatIsGone() throws {
    _ = try site.run("check", "--baseline", "known.txt", "--record")
    try write("See [a](gone.md), [b](lost.md), <b>b</b>.\n")
    let check = try site.run("check", "--baseline", "known.txt")
    #expect(check.exitCode == 1)
    #expect(check.errors.contains("'lost.md'") && check.errors.contains("1 error\n"))
    #expect(!check.errors.contains("error: there is no page or file 'gone.md'"))
    #expect(
      check.errors.contains(
        """
        gone: content/a.md [broken-link] there is no page or file 'gone.md'
        gone: content/a.md [missing-picture] there is no file 'map.png' to show
        gone: content/a.md [raw-html] the tag '<b>' is not published
        gone: content/a.md [raw-html] the tag '<b>' is not published
        baseline: 4 left, 4 gone

        """), "\(check.errors)")
    #expect(try site.run("build", "--no-search", "--baseline", "known.txt").exitCode == 1)
    // One more place of a known kind is new.
    try write("<b>b</b> <b>c</b> <b>d</b>\n")
    let more = try site.run("check", "--baseline", "known.txt")
    #expect(more.exitCode == 1 && more.errors.contains("(6 places in this article)"))
  }

  static let never: [(path: String, text: String, code: String)] = [
    ("content/b.md", "---\ntitle: B\n---\n[4%](fact:transaction-fee)\n", "fact-mismatch"),
    ("content/b.md", "---\ntitle: B\n---\n[4%](fact:gone)\n", "unknown-fact"),
    ("content/b.md", "---\ntitle: B\nslug: a\n---\n", "duplicate-permalink"),
    ("content/b.md", "---\ntitle: B\naliases: [/a/]\n---\n", "duplicate-alias"),
    ("content/b.md", "---\ntitle: B\n---\n[a](../../b.md)\n", "leaves-the-site"),
    ("content/b.md", "---\ntitle: B\n---\n![a](../../b.png)\n", "leaves-the-site"),
    ("content/b.md", "---\ntitle: B\nrelated: [../b.md]\n---\n", "leaves-the-site"),
    ("content/b.md", "---\ntitle: B\nimage: ../../b.png\n---\n", "leaves-the-site"),
    ("content/b.md", "---\ntitle: B\ndraft: maybe\n---\n", "wrong-value"),
    ("content/b.md", "---\ntitle: B\npublishOn: soon\n---\n", "wrong-value"),
    ("content/b.md", "---\ntitle: B\ndrafts: true\n---\n", "unknown-key"),
    ("content/b.md", "---\ntitle: [\n---\n", "yaml-syntax"),
    ("content/b.md", "No title.\n", "front-matter-missing"),
    ("content/site.yml", "title: Help\nrules: trade-assurance\nlanguages: en\n", "unknown-key"),
    ("content/facts.yml", "facts: {a: {value: b}}\n", "facts.yml"),
    ("templates/home.mustache", "{{nothing}}\n", "template-name"),
  ]

  @Test(arguments: never)
  func neverHold(path: String, text: String, code: String) throws {
    try site.folder.write(text, to: path)
    let run = try site.run("check", "--baseline", "known.txt", "--record")
    #expect(run.exitCode == 1)
    #expect(run.errors.contains(code), "\(run.errors)")
    #expect(try site.run("check", "--baseline", "known.txt").exitCode == 1)
    #expect(baseline()?.contains(code) == false)
  }

  @Test func lineOfWhatIsNeverThereIsNoPass() throws {
    try site.folder.write("---\ntitle: B\n---\n[4%](fact:gone)\n", to: "content/b.md")
    try site.folder.write(
      "content/b.md [unknown-fact] there is no fact 'gone'\n" + Self.known, to: "known.txt")
    let run = try site.run("check", "--baseline", "known.txt")
    #expect(run.exitCode == 1)
    #expect(run.errors.contains("there is no fact 'gone'"))
  }

  @Test func areFilesThatAreThere() throws {
    let run = try site.run("build", "--baseline", "none.txt")
    #expect(run.exitCode == 2)
    #expect(run.errors.contains("check --baseline none.txt --record"))
    #expect(try site.run("check", "--record").exitCode == 64)
  }
}
