import Foundation
import TestFixtures
import Testing

/// `helpcenter new`, `addresses` and `rollback`.
@Suite struct WriterCommandRuns {
  private let site: SiteOnDisk

  init() throws {
    site = try SiteOnDisk()
  }

  @Test func startAnArticleAndItsSection() throws {
    let run = try site.run(
      "new", "refunds/how-long", "--title", "How \"long\" \\ far?", "--today", "2026-03-08")
    #expect(run.exitCode == 0)
    #expect(run.output == "./content/refunds/how-long.md\n./content/refunds/index.md\n")
    let article = try #require(site.folder.text(of: "content/refunds/how-long.md"))
    #expect(article.hasPrefix("---\ntitle: \"How \\\"long\\\" \\\\ far?\"\n"))
    #expect(article.contains("\ndate: 2026-03-08\n") && article.contains("\ndraft: true\n"))
    let section = try #require(site.folder.text(of: "content/refunds/index.md"))
    #expect(section.contains("title: \"Refunds\"\n") && section.contains("\nweight: 100\n"))
    #expect(!section.contains("date:") && section.hasSuffix("draft: true\n---\n"))
    let check = try site.run("check")
    #expect(check.exitCode == 0, "\(check.errors)")
  }

  @Test func startASecondArticleInASection() throws {
    _ = try site.run("new", "refunds/one.md")
    let run = try site.run("new", "content/refunds/two")
    #expect(run.output == "./content/refunds/two.md\n")
    #expect(site.folder.text(of: "content/refunds/two.md")?.contains("title: \"Two\"") == true)
  }

  @Test func leaveAnArticleThatIsThereAsItIs() throws {
    _ = try site.run("new", "one")
    try site.folder.write("mine", to: "content/one.md")
    let run = try site.run("new", "one")
    #expect(run.exitCode == 2)
    #expect(run.errors.contains("content/one.md"))
    #expect(site.folder.text(of: "content/one.md") == "mine")
  }

  @Test(arguments: ["", "/", "../out", "a b", "A", "a//b", "a/", "é", "a\nb", ".", "a/../../b"])
  func refuseAPathThatIsNone(path: String) throws {
    let run = try site.run("new", path)
    #expect(run.exitCode == 2)
    #expect(run.errors.contains("is not the path of an article"))
    #expect(try FileManager.default.subpathsOfDirectory(atPath: site.folder.path + "/content").count == 2)
  }

  @Test func recordTheAddresses() throws {
    try site.folder.write(
      "---\ntitle: Fees\ndescription: What it costs.\n---\n\n## Who pays\n", to: "content/fees.md")
    let shown = try site.run("addresses")
    #expect(shown.output == "/ index.md\n/fees/ fees.md\n/fees/#who-pays\n")
    #expect(site.folder.text(of: "content/addresses.txt") == nil)
    let recorded = try site.run("addresses", "--record")
    #expect(recorded.exitCode == 0)
    #expect(recorded.errors.contains("recorded 3 addresses and anchors"))
    #expect(site.folder.text(of: "content/addresses.txt")?.contains("/fees/#who-pays\n") == true)
    #expect(try site.run("addresses", "--record").exitCode == 0)
    // A recorded address stays when its article is deleted, until the record is edited by hand.
    try FileManager.default.removeItem(atPath: site.folder.path + "/content/fees.md")
    #expect(try site.run("check").errors.contains("/fees/"))
  }

  @Test func recordNothingOfASiteWithErrors() throws {
    try site.folder.write("---\ntitle: A\n---\n<b>\n", to: "content/a.md")
    #expect(try site.run("addresses", "--record").exitCode == 1)
    #expect(site.folder.text(of: "content/addresses.txt") == nil)
  }

  @Test func publishTheVersionBefore() throws {
    #expect(try site.run("rollback").exitCode == 2)
    #expect(try site.run("build", "--no-search").exitCode == 0)
    let before = try site.published
    try site.folder.write("---\ntitle: A\ndescription: B.\n---\nText.\n", to: "content/a.md")
    #expect(try site.run("build", "--no-search").exitCode == 0)
    let after = try site.published
    let run = try site.run("rollback")
    #expect(run.exitCode == 0)
    #expect(run.errors.contains("the previous version is restored"))
    #expect(try site.published == before)
    #expect(try site.run("rollback").exitCode == 0)
    #expect(try site.published == after)
  }

  @Test func askOutsideLinksWhenTold() throws {
    try site.folder.write(
      "---\ntitle: Home\ndescription: Where to start.\n---\nSee [a](http://127.0.0.1:1/) and [b](mailto:a@b.example).\n",
      to: "content/index.md")
    let run = try site.run("check", "--external")
    #expect(run.exitCode == 0)
    #expect(run.errors.contains("'http://127.0.0.1:1/' does not answer"))
    #expect(try !site.run("check").errors.contains("does not answer"))
  }

  @Test func askTheRestOfTheDomainWhenTold() throws {
    try site.folder.write(
      "---\ntitle: Home\ndescription: Where to start.\n---\nSee [a](/contact/a?b#c).\n",
      to: "content/index.md")
    for (base, said) in [
      ("baseURL: http://127.0.0.1:1/help/", "'http://127.0.0.1:1/contact/a?b#c' does not answer"),
      ("", "'/contact/a?b#c' cannot be requested, because the site has no 'baseURL'"),
    ] {
      try site.folder.write("title: Help\n\(base)\nelsewhere: [/contact/]\n", to: "content/site.yml")
      let run = try site.run("check", "--external")
      #expect(run.exitCode == 0)
      #expect(run.errors.contains(said))
    }
  }
}

/// A wrong command line says what was meant.
@Suite struct WrongCommandLines {
  @Test(arguments: [
    (["builld"], 64, "Did you mean 'build'?"),
    (["check", "content/a.md"], 64, "'check' reads the whole site"),
    (["new", "a/b", "--title", " "], 2, "--title: the title is empty"),
  ])
  func nameTheRightOne(arguments: [String], code: Int32, said: String) throws {
    let site = try SiteOnDisk()
    let run = try CommandRun(arguments, in: site.folder.path)
    #expect(run.exitCode == code)
    #expect(run.errors.contains(said), "\(run.errors)")
  }
}

/// The Markdown of a page for other readers.
@Suite struct MarkdownTwins {
  @Test func haveTheAddressesOfReferenceLinks() throws {
    let site = try SiteOnDisk()
    try site.folder.write("---\ntitle: B\ndescription: The other.\n---\n\nText.\n", to: "content/b.md")
    try site.folder.write(
      "---\ntitle: A\ndescription: The first.\n---\n\n[one *b*][r], [r][] and [r].\n\n[r]: b.md\n",
      to: "content/a.md")
    #expect(try site.run("build", "--no-search").exitCode == 0)
    let twin = try #require(site.folder.text(of: "public/a/index.md"))
    #expect(
      twin.contains(
        "[one *b*](https://help.example/b/), [r](https://help.example/b/) and [r](https://help.example/b/).\n"
      ), "\(twin)")
  }

  @Test func haveTheAddressesOfPicturesByReference() throws {
    let site = try SiteOnDisk()
    try site.folder.write(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>", to: "content/p.svg")
    try site.folder.write(
      "---\ntitle: A\ndescription: The first.\n---\n\n![The way][p] ![p][] [![In it][p]](index.md)\n\n[p]: p.svg\n",
      to: "content/a.md")
    #expect(try site.run("build", "--no-search").exitCode == 0)
    let twin = try #require(site.folder.text(of: "public/a/index.md"))
    for start in [
      "![The way](https://help.example/p.", ") ![p](https://help.example/p.",
      "[![In it](https://help.example/p.",
    ] {
      #expect(twin.contains(start), "\(twin)")
    }
  }
}

/// `helpcenter serve`, up to the point where it serves.
@Suite struct ServeCommandRuns {
  @Test(arguments: ["0", "65536", "-1", "http"])
  func refusesAPortThatIsNone(port: String) throws {
    let run = try SiteOnDisk().run("serve", "--port=\(port)")
    #expect(run.exitCode == 2)
    #expect(
      run.errors == "helpcenter: --port: '\(port)' is not a port\n   = write a number from 1 to 65535\n")
  }

  @Test func refusesAnAddressThatIsNone() throws {
    let run = try SiteOnDisk().run("serve", "--host", "no address")
    #expect(run.exitCode == 2)
    #expect(run.errors.contains("cannot listen on 'no address'"))
  }
}
