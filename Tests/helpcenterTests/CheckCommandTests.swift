import Foundation
import TestFixtures
import Testing

/// `helpcenter check` in each of its formats.
@Suite struct CheckCommandRuns {
  private let site: SiteOnDisk

  init() throws {
    site = try SiteOnDisk()
    // A history, so that the site has no findings at all.
    try site.git("init", "--quiet")
    try site.git("add", ".")
    try site.git("-c", "user.name=A", "-c", "user.email=a@help.example", "commit", "--quiet", "-m", "first")
  }

  private func breakIt() throws {
    try site.addFacts()
    try site.folder.write(
      "---\ntitle: B\n---\n[x](c.md) \"ü\" [4%](fact:fee)\n", to: "content/b.md")
    try site.folder.write("---\ntitle: A\ndescription: A\nreviewBy: 2026-01-01\n---\n", to: "content/a.md")
    try site.folder.write("x", to: "content/note.txt")
  }

  @Test func aCleanSiteHasNoFindings() throws {
    let text = try site.run("check")
    #expect((text.exitCode, text.output, text.errors) == (0, "", "no findings\n"))
    let json = try site.run("check", "--format", "json")
    #expect((json.exitCode, json.output, json.errors) == (0, "[]\n", ""))
    let github = try site.run("check", "--format", "github")
    #expect((github.exitCode, github.output, github.errors) == (0, "", ""))
    #expect(try site.published.isEmpty)
  }

  @Test func textIsSaidLikeACompiler() throws {
    try breakIt()
    let run = try site.run("check", "--today", "2026-03-08")
    #expect(run.exitCode == 1)
    #expect(run.output == "")
    #expect(
      run.errors == """
        content/a.md:4:11: note: the article's review was due on 2026-01-01 [review-due]
        4 | reviewBy: 2026-01-01
          |           ^^^^^^^^^^ review it, and set a later 'reviewBy'
        content/b.md:2:8: warning: the article has no 'description' [missing-description]
        2 | title: B
          |        ^ add a line 'description: …' that answers the title in one sentence
        content/b.md:4:5: error: there is no page or file 'c.md' [broken-link]
        4 | [x](c.md) "ü" [4%](fact:fee)
          |     ^^^^ write the path of the article's file, as in 'article.md' or '../section/article.md'
        content/b.md:4:16: error: the table says '3%', the article says '4%' [fact-mismatch]
        4 | [x](c.md) "ü" [4%](fact:fee)
          |                ^^ write '3%', the fact 'fee'
        content/note.txt:1:1: warning: unused file: no article shows it or links to it, so it is not published [unused-file]
           = remove it or link to it; if only an e-mail links to it, add '/note.txt' to addresses.txt
        2 errors, 2 warnings, 1 note

        """)
  }

  @Test func jsonIsOneSortedArray() throws {
    try breakIt()
    let run = try site.run("check", "--format", "json", "--today", "2026-03-08")
    #expect(run.exitCode == 1)
    #expect(run.errors == "")
    let rows = [
      #"{"code":"review-due","column":11,"file":"content/a.md","hint":"review it, and set a later 'reviewBy'","line":4,"message":"the article's review was due on 2026-01-01","severity":"note"}"#,
      #"{"code":"missing-description","column":8,"file":"content/b.md","hint":"add a line 'description: …' that answers the title in one sentence","line":2,"message":"the article has no 'description'","severity":"warning"}"#,
      #"{"code":"broken-link","column":5,"file":"content/b.md","hint":"write the path of the article's file, as in 'article.md' or '../section/article.md'","line":4,"message":"there is no page or file 'c.md'","severity":"error"}"#,
      #"{"code":"fact-mismatch","column":16,"file":"content/b.md","hint":"write '3%', the fact 'fee'","line":4,"message":"the table says '3%', the article says '4%'","severity":"error"}"#,
      #"{"code":"unused-file","column":1,"file":"content/note.txt","hint":"remove it or link to it; if only an e-mail links to it, add '/note.txt' to addresses.txt","line":1,"message":"unused file: no article shows it or links to it, so it is not published","severity":"warning"}"#,
    ]
    #expect(run.output == "[\(rows.joined(separator: ","))]\n")
  }

  @Test func githubGetsAnnotations() throws {
    try breakIt()
    let run = try site.run("check", "--format", "github", "--today", "2026-03-08")
    #expect(run.exitCode == 1)
    #expect(
      run.output.hasPrefix(
        """
        ::notice file=content/a.md,line=4,col=11,title=review-due::the article's review was due on 2026-01-01%0Areview it, and set a later 'reviewBy'
        ::warning file=content/b.md,line=2,col=8,title=missing-description::the article has no 'description'%0A
        """))
    #expect(run.output.split(separator: "\n").count == 5)
  }

  @Test(arguments: ["text", "json", "github"])
  func strictChangesTheExitCodeAlone(format: String) throws {
    try site.folder.write("x", to: "content/note.txt")
    let usual = try site.run("check", "--format", format)
    let strict = try site.run("check", "--format", format, "--strict")
    #expect((usual.exitCode, strict.exitCode) == (0, 1))
    #expect((usual.output, usual.errors) == (strict.output, strict.errors))
  }

  @Test func anUnknownFormatIsRefused() throws {
    let run = try site.run("check", "--format", "xml")
    #expect((run.exitCode, run.output) == (2, ""))
    #expect(run.errors == "helpcenter: --format: 'xml' is not a format\n   = write text, json or github\n")
  }
}

extension SiteOnDisk {
  func git(_ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git", "-C", folder.path] + arguments
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "git is missing: run 'make setup'")
  }
}
