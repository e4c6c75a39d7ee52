import Foundation
import TestFixtures
import Testing

/// `helpcenter check --fix`.
@Suite struct CheckFixRuns {
  private static let article =
    "\u{FEFF}---\r\ntitle: B\r\ndescription: \"Ü: [4%](fact:transaction-fee)\"\r\n---\r\n"
    + "A [four percent](fact:transaction-fee) fee; [9 days](fact:seller-silence), [9-day](fact:seller-silence) wait.\r\n"
    + "\r\n| a |\r\n|---|\r\n| [5%](fact:transaction-fee) |\r\n\r\n[a week or so](fact:seller-silence)"
  private static let corrected =
    "\u{FEFF}---\r\ntitle: B\r\ndescription: \"Ü: [3%](fact:transaction-fee)\"\r\n---\r\n"
    + "A [three percent](fact:transaction-fee) fee; [7 days](fact:seller-silence), [7-day](fact:seller-silence) wait.\r\n"
    + "\r\n| a |\r\n|---|\r\n| [3%](fact:transaction-fee) |\r\n\r\n[a week or so](fact:seller-silence)"

  private func text(of site: SiteOnDisk) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: "\(site.folder.path)/content/b.md")), as: UTF8.self)
  }

  @Test func writesThePresentFiguresAndNoOtherByte() throws {
    let site = try SiteOnDisk()
    try site.folder.write(Self.article, to: "content/b.md")
    let run = try site.run("check", "--fix")
    #expect(try text(of: site).unicodeScalars.elementsEqual(Self.corrected.unicodeScalars))
    // No wording has the form of the last one, so a person must decide.
    #expect(run.exitCode == 1)
    #expect(
      run.errors.contains(
        "content/b.md:11:2: error: the table says '7 days', the article says 'a week or so'"))
    #expect(run.errors.contains("1 error"))
    #expect(run.output.hasPrefix("content/b.md:3\n- description: \"Ü: [4%](fact:transaction-fee)\""))
  }

  @Test func showsWhatItWouldWrite() throws {
    let site = try SiteOnDisk()
    try site.folder.write(Self.article, to: "content/b.md")
    let run = try site.run("check", "--fix", "--dry-run")
    #expect(try text(of: site).unicodeScalars.elementsEqual(Self.article.unicodeScalars))
    #expect(run.output.split(separator: "\n").count { $0.hasPrefix("+ ") } == 3)
    #expect(run.exitCode == 1)
  }

  @Test func goesWithTheSiteAlone() throws {
    let site = try SiteOnDisk()
    #expect(try site.run("check", "--dry-run").exitCode == 64)
    #expect(try site.run("check", "--fix", "--facts", "facts.yml", "docs").exitCode == 64)
  }
}
