import Facts
import TestFixtures
import Testing

/// `helpcenter facts`: the facts, and the places that quote them.
@Suite struct FactsCommandRuns {
  @Test func listsAllFacts() throws {
    let run = try SiteOnDisk().run("facts")
    #expect((run.exitCode, run.errors) == (0, ""))
    let expected = Edition.current.facts.map { "\($0.id.rawValue)\n  \($0.text): \($0.meaning)\n" }.joined()
    #expect(run.output == expected)
  }

  @Test func listsTheTextsThatAnArticleMayUse() throws {
    let site = try SiteOnDisk()
    try site.addFacts()
    let run = try site.run("facts", "--wordings")
    #expect(run.output.contains("\nfee\n  3%\n  3 percent\n  three percent\n"))
  }

  @Test func saysWhoQuotesThem() throws {
    let site = try SiteOnDisk()
    try site.folder.write("---\ntitle: A\ndraft: true\n---\n\n[](fact:transaction-fee)\n", to: "content/a.md")
    let run = try site.run("facts", "--used")
    #expect((run.exitCode, run.errors) == (0, ""))
    #expect(
      run.output.contains(
        "transaction-fee = \(Edition.current.fact("transaction-fee").text)\n  content/a.md:6\n  content/index.md:5\n"
      ))
    #expect(
      run.output.contains("accepted-cards = \(Edition.current.fact("accepted-cards").text) (not quoted)\n"))
  }

  @Test func writesOneLineOfJSON() throws {
    let site = try SiteOnDisk()
    let run = try site.run("facts", "--json")
    #expect((run.exitCode, run.errors) == (0, ""))
    #expect(run.output.split(separator: "\n").count == 1)
    #expect(run.output.hasSuffix("]\n"))
    #expect(
      run.output.contains(
        #"{"articles":[{"file":"content/index.md","line":5}],"checked":"2026-11-22","edition":"2026-11","group":"Fees","id":"transaction-fee","meaning":"#
      ))
    let ids = run.output.matches(of: /"id":"([a-z-]+)"/).map { String($0.output.1) }
    #expect(ids == Edition.current.facts.map(\.id.rawValue))
    #expect(ids == ids.sorted())
  }

  /// An unreadable article could quote a fact, so it must be reported.
  @Test func saysWhatItCouldNotRead() throws {
    let site = try SiteOnDisk()
    try site.folder.write("---\ntitle: A\n\n[](fact:transaction-fee)\n", to: "content/a.md")
    for option in ["--used", "--json"] {
      let run = try site.run("facts", option)
      #expect(run.exitCode == 1)
      #expect(
        run.errors.hasPrefix(
          "content/a.md:1:1: error: the front matter is not closed [front-matter-unclosed]\n"))
    }
  }

  @Test func needsItsContent() throws {
    let run = try CommandRun(["facts", "--used", "--root", "/nowhere"])
    #expect((run.exitCode, run.output) == (2, ""))
    #expect(
      run.errors == """
        helpcenter: cannot read the folder '/nowhere/content': no such file or directory
           = name the folder that holds content/ with --root

        """
    )
  }
}
