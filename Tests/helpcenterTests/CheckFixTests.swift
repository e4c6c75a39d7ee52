import Foundation
import TestFixtures
import Testing

/// `helpcenter check --fix`.
@Suite struct CheckFixRuns {
  private static let article =
    "\u{FEFF}---\r\ntitle: B\r\ndescription: \"Ü: [4%](fact:fee)\"\r\n---\r\n"
    + "A [four percent](fact:fee) fee; [9 days](fact:wait), [9-day](fact:wait) wait.\r\n"
    + "\r\n| a |\r\n|---|\r\n| [5%](fact:fee) |\r\n\r\n[a week or so](fact:wait)"
  private static let corrected =
    "\u{FEFF}---\r\ntitle: B\r\ndescription: \"Ü: [3%](fact:fee)\"\r\n---\r\n"
    + "A [three percent](fact:fee) fee; [7 days](fact:wait), [7-day](fact:wait) wait.\r\n"
    + "\r\n| a |\r\n|---|\r\n| [3%](fact:fee) |\r\n\r\n[a week or so](fact:wait)"

  private func text(of site: SiteOnDisk) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: "\(site.folder.path)/content/b.md")), as: UTF8.self)
  }

  @Test func writesThePresentFiguresAndNoOtherByte() throws {
    let site = try SiteOnDisk()
    try site.addFacts()
    try site.folder.write(Self.article, to: "content/b.md")
    let run = try site.run("check", "--fix")
    #expect(try text(of: site).unicodeScalars.elementsEqual(Self.corrected.unicodeScalars))
    // No wording has the form of the last one, so a person must decide.
    #expect(run.exitCode == 1)
    #expect(
      run.errors.contains(
        "content/b.md:11:2: error: the table says '7 days', the article says 'a week or so'"))
    #expect(run.errors.contains("1 error"))
    #expect(run.output.hasPrefix("content/b.md:3\n- description: \"Ü: [4%](fact:fee)\""))
  }

  @Test func showsWhatItWouldWrite() throws {
    let site = try SiteOnDisk()
    try site.addFacts()
    try site.folder.write(Self.article, to: "content/b.md")
    let run = try site.run("check", "--fix", "--dry-run")
    #expect(try text(of: site).unicodeScalars.elementsEqual(Self.article.unicodeScalars))
    #expect(run.output.split(separator: "\n").count { $0.hasPrefix("+ ") } == 3)
    #expect(run.exitCode == 1)
  }

  @Test func saysThatAMarkedFigureWasAFact() throws {
    let site = try SiteOnDisk()
    try site.folder.write(
      "edition: own\nfacts:\n  mine: {days: 50, title: A, meaning: B., source: C, checked: 2026-03-01, former: [10 days, gratis]}\n",
      to: "content/facts.yml")
    try site.folder.write(
      "---\ntitle: B\ndescription: C.\n---\n[ten days](figure:), [10 days](figure:not-mine), gratis.\n",
      to: "content/b.md")
    let errors = try site.run("check").errors
    #expect(
      errors.contains(
        "b.md:5:1: warning: 'ten days' has a 'figure:' mark, but the fact 'mine' said it before and now says '50 days'"
      )
    )
    #expect(errors.contains("b.md:5:50: error: 'gratis' is out of date: the fact 'mine'"))
    #expect(errors.contains("1 error, 1 warning"), "\(errors)")
  }

  /// One fact stood for two: only a person sees what the sentence means.
  @Test func namesASentenceThatMayBeAboutAnotherFact() throws {
    let site = try SiteOnDisk()
    let rest = "title: A, meaning: B., source: C, checked: 2026-03-01"
    try site.folder.write(
      "edition: own\nfacts:\n  mine: {days: 50, \(rest)}\n  yours: {days: 47, \(rest)}\n",
      to: "content/facts.yml")
    try site.folder.write(
      "---\ntitle: B\ndescription: C.\n---\n[48 days](fact:mine).\n\n[47 days](fact:mine) for each.\n",
      to: "content/b.md")
    let note =
      "'47 days' is the fact 'yours': quote that fact if you mean it, or both facts if the sentence is about both"
    #expect(try site.run("check").errors.contains("write '50 days', the fact 'mine'; \(note)\n"))
    #expect(
      try site.run("check", "--fix").output == """
        content/b.md:5
        - [48 days](fact:mine).
        + [50 days](fact:mine).
        content/b.md:7
        - [47 days](fact:mine) for each.
        + [50 days](fact:mine) for each.
          = \(note)

        """)
  }

  @Test func goesWithTheSiteAlone() throws {
    let site = try SiteOnDisk()
    #expect(try site.run("check", "--dry-run").exitCode == 64)
    #expect(try site.run("check", "--fix", "--facts", "facts.yml", "docs").exitCode == 64)
  }
}
