import Foundation
import TestFixtures
import Testing

/// `helpcenter build`: what it publishes and prints, and its exit code.
@Suite struct BuildCommandRuns {
  private let site: SiteOnDisk

  init() throws {
    site = try SiteOnDisk()
  }

  @Test func publishesAndSaysWhatChanged() throws {
    let first = try site.run("build", "--no-search")
    #expect(first.exitCode == 0)
    #expect(first.output == "")
    #expect(first.said.wholeMatch(of: /published: \d+ added, 0 changed, 0 removed, 0 unchanged\n/) != nil)
    #expect(site.folder.text(of: "public/index.html")?.contains("The fee is <span class=\"fact\">") == true)
    let again = try site.run("build", "--no-search")
    #expect(again.exitCode == 0)
    #expect(again.said.wholeMatch(of: /nothing changed: \d+ files\n/) != nil)
  }

  @Test(arguments: [
    "content", "content/public", "templates/out/deep", ".", "..", "/", "content/../content/a", "link",
    "link/a", "public/../content/", "chain/a", "content/site.yml",
  ])
  func refusesAnOutputAmongItsSources(output: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: site.folder.path + "/link", withDestinationPath: "content")
    try FileManager.default.createSymbolicLink(
      atPath: site.folder.path + "/chain", withDestinationPath: "./link")
    let before = try FileManager.default.subpathsOfDirectory(atPath: site.folder.path)
    let run = try site.run("build", "--no-search", "--output", output)
    #expect(run.exitCode == 2)
    #expect(
      run.said.contains("cannot be the output: the site is read from './content'")
        || output.hasPrefix("templates"))
    #expect(try FileManager.default.subpathsOfDirectory(atPath: site.folder.path) == before)
  }

  @Test func publishesBesideFoldersOfLikeNames() throws {
    for output in ["content-public", "out/content", "contents"] {
      #expect(try site.run("build", "--no-search", "--output", output).exitCode == 0)
    }
  }

  @Test func publishesForEveryoneUnderANarrowUmask() throws {
    let tool = BuiltProducts.folder.appending(path: "helpcenter").path()
    for mask in ["077", "022"] {
      let command = "umask \(mask); '\(tool)' build --no-search --compress --output parent/public"
      #expect(try CommandRun(["-c", command], in: site.folder.path, tool: "/bin/sh").exitCode == 0)
      let parent = site.folder.path + "/parent"
      let paths = try FileManager.default.subpathsOfDirectory(atPath: parent)
      #expect(paths.count > 20)
      for path in paths {
        let found = try FileManager.default.attributesOfItem(atPath: "\(parent)/\(path)")
        let rights = try #require(found[.posixPermissions] as? Int)
        #expect(rights & 0o044 == 0o044, "\(mask) \(path)")
      }
      try site.folder.write("---\ntitle: A\ndescription: B\n---\nText.\n", to: "content/a.md")
    }
  }

  @Test func asksTheRepositoryThatTheContentIsIn() throws {
    func git(_ arguments: String) throws {
      let command = "git -c user.name=A -c user.email=a@b.example \(arguments)"
      #expect(try CommandRun(["-c", command], in: site.folder.path, tool: "/bin/sh").exitCode == 0)
    }
    try git("init -q .")
    #expect(try site.run("build", "--no-search").errors.contains("no commit contains a file of 'content/'"))
    try git("init -q content")
    try git("-C content add .")
    try git("-C content commit -qm a --date 2026-03-08T00:00:00Z")
    #expect(!(try site.run("build", "--no-search").errors.contains("[no-history]")))
    try FileManager.default.moveItem(
      atPath: site.folder.path + "/content", toPath: site.folder.path + "/elsewhere")
    try FileManager.default.createSymbolicLink(
      atPath: site.folder.path + "/content", withDestinationPath: "elsewhere")
    #expect(!(try site.run("build", "--no-search").errors.contains("[no-history]")))
  }

  @Test func asksASubmoduleInsideTheContent() throws {
    func git(_ arguments: String) throws {
      let command =
        "GIT_COMMITTER_DATE=2026-03-07T00:00:00Z git -c user.name=A -c user.email=a@b.example -c protocol.file.allow=always \(arguments)"
      #expect(try CommandRun(["-c", command], in: site.folder.path, tool: "/bin/sh").exitCode == 0)
    }
    try site.folder.write("---\ntitle: Part\ndescription: The part.\n---\n", to: "part/index.md")
    try site.folder.write("---\ntitle: More\ndescription: More.\n---\n\nText.\n", to: "part/more.md")
    try git("init -q part")
    try git("-C part add .")
    try git("-C part commit -qm a")
    try git("init -q .")
    try git("submodule --quiet add ./part content/part")
    try git("add content")
    try git("commit -qm b")
    #expect(!(try site.run("build", "--no-search").errors.contains("[no-history]")))
    let map = try #require(site.folder.text(of: "public/sitemap.xml"))
    #expect(map.contains("/part/more/</loc>\n<lastmod>2026-03-07</lastmod>"), "\(map)")
  }

  @Test func writesNothingWhenNothingChanged() throws {
    #expect(try site.run("build", "--no-search", "--compress").said.contains("published:"))
    #expect(try site.run("build", "--no-search").said.contains("published:"))
    let before = try entries()
    #expect(try site.run("build", "--no-search").said.contains("nothing changed:"))
    #expect(try entries() == before)
    #expect(before.keys.contains("public/index.html"))
    #expect(before.keys.contains(".public.previous/index.html"))
  }

  /// The time of the last write of each file and folder, except the lock, which every build takes.
  private func entries() throws -> [String: [String]] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: site.folder.path)
    var entries: [String: [String]] = [:]
    for path in paths where path != ".public.lock" {
      let found = try FileManager.default.attributesOfItem(atPath: "\(site.folder.path)/\(path)")
      entries[path] = [FileAttributeKey.modificationDate, .systemFileNumber, .size].map {
        "\(found[$0], default: "-")"
      }
    }
    return entries
  }

  /// Any difference in a build's inputs reaches the published site.
  @Test func publishesWhenAnythingDiffers() throws {
    func builds(_ arguments: String...) throws -> Bool {
      let run = try CommandRun(
        ["build", "--no-search", "--today", "2026-03-08"] + arguments, in: site.folder.path)
      #expect(run.exitCode == 0)
      return run.said.contains("published:")
    }
    #expect(try builds())
    #expect(try !builds())
    try site.folder.write("---\ntitle: A\ndescription: B\ndraft: true\n---\nText.\n", to: "content/a.md")
    #expect(try !builds(), "a draft alone changes nothing")
    #expect(try builds("--drafts"))
    #expect(try builds())
    #expect(try builds("--compress"))
    #expect(try builds("--base-url", "https://elsewhere.example/"))
    #expect(try builds())
    try site.folder.write("p { color: red }\n", to: "templates/assets/css/zz.css")
    #expect(try builds())
    try FileManager.default.moveItem(
      atPath: site.folder.path + "/content/a.md", toPath: site.folder.path + "/content/b.md")
    #expect(try builds("--drafts"))
    try site.folder.write("edited", to: "public/index.html")
    #expect(try builds("--drafts"), "a page was edited by hand")
    #expect(try !builds("--drafts"))
    try site.folder.write(
      "---\ntitle: C\ndescription: D\npublishOn: 2100-01-01\n---\n", to: "content/later.md")
    #expect(try builds())
    #expect(try builds("--today", "2100-01-01"))
  }

  @Test func saysItsFindingsEachTime() throws {
    try site.folder.write("---\ntitle: Home\n---\n", to: "content/index.md")
    for _ in 0..<2 { #expect(try site.run("build", "--no-search").said.contains("[missing-description]")) }
    try site.folder.write("---\ntitle: Home\ndescription: Start.\n---\n", to: "content/index.md")
    #expect(try site.run("build", "--no-search").exitCode == 0)
    try FileManager.default.createSymbolicLink(
      atPath: site.folder.path + "/content/link.md", withDestinationPath: "/etc/passwd")
    #expect(try site.run("build", "--no-search").said.contains("[symbolic-link]"))
  }

  @Test func leavesThePublishedSiteAloneOnAnError() throws {
    try site.addFacts()
    #expect(try site.run("build", "--no-search").exitCode == 0)
    let before = try site.published
    try site.folder.write(
      "---\ntitle: Home\ndescription: Where to start.\n---\nThe fee is [4%](fact:fee).\n",
      to: "content/index.md")
    let run = try site.run("build", "--no-search")
    #expect(run.exitCode == 1)
    #expect(run.output == "")
    #expect(
      run.said == """
        content/index.md:5:13: error: the table says '3%', the article says '4%' [fact-mismatch]
        5 | The fee is [4%](fact:fee).
          |             ^^ write '3%', the fact 'fee'
        1 error\(Self.note(run)): nothing was published

        """)
    #expect(try site.published == before)
    #expect(!before.isEmpty)
  }

  /// The note about the history counts too, wherever the test's folder is.
  private static func note(_ run: CommandRun) -> String {
    run.errors.contains("[no-history]") ? ", 1 note" : ""
  }

  @Test func publishesNothingAtFirstWithAnError() throws {
    try site.folder.write("---\ntitle: A\n", to: "content/a.md")
    #expect(try site.run("build", "--no-search").exitCode == 1)
    #expect(try site.published.isEmpty)
  }

  @Test func stopsAtWarningsOnlyWhenStrict() throws {
    try site.folder.write("---\ntitle: Home\n---\n", to: "content/index.md")
    let strict = try site.run("build", "--no-search", "--strict")
    #expect(strict.exitCode == 1)
    #expect(
      strict.said.hasPrefix(
        "content/index.md:2:8: warning: the article has no 'description' [missing-description]\n"))
    #expect(try site.published.isEmpty)
    #expect(try site.run("build", "--no-search").exitCode == 0)
  }

  @Test func showsDraftsAndOtherDays() throws {
    try site.folder.write("---\ntitle: A\ndescription: B\ndraft: true\n---\n", to: "content/draft.md")
    try site.folder.write(
      "---\ntitle: C\ndescription: D\npublishOn: 2100-01-01\n---\n", to: "content/later.md")
    #expect(try site.run("build", "--no-search").exitCode == 0)
    #expect(site.folder.text(of: "public/draft/index.html") == nil)
    #expect(try site.run("build", "--no-search", "--today", "2100-01-01").exitCode == 0)
    #expect(site.folder.text(of: "public/later/index.html") != nil)
    #expect(site.folder.text(of: "public/draft/index.html") == nil)
    for output in [[], ["--output", "./content/../public/"]] {
      let run = try CommandRun(["build", "--no-search", "--drafts"] + output, in: site.folder.path)
      #expect(run.exitCode == 0)
      #expect(run.errors.contains("public/ now has drafts"))
    }
    #expect(site.folder.text(of: "public/draft/index.html")?.contains("Draft") == true)
  }

  @Test func takesRootOutputAndAddress() throws {
    let elsewhere = try TemporaryFolder()
    let run = try CommandRun([
      "build", "--root", site.folder.path, "--output", elsewhere.path + "/out", "--base-url",
      "https://example.org/help", "--no-search",
    ])
    #expect(run.exitCode == 0)
    #expect(elsewhere.text(of: "out/index.html")?.contains("https://example.org/help/") == true)
    #expect(elsewhere.text(of: "out/search/index.html") == nil)
    #expect(try site.published.isEmpty)
  }

  // The environment, and refused options.

  @Test(arguments: [
    (arguments: ["--today", "abc"], says: "helpcenter: --today: "),
    (arguments: ["--today", "2026-02-29"], says: "helpcenter: --today: "),
    (arguments: ["--today", ""], says: "helpcenter: --today: "),
    (arguments: ["--base-url", "help"], says: "helpcenter: --base-url: 'help' is not the address of a site"),
    (arguments: ["--root", "nowhere"], says: "helpcenter: cannot read the folder 'nowhere/content'"),
  ])
  func refusesAValueAndSaysWhatToWrite(arguments: [String], says: String) throws {
    let run = try CommandRun(["build"] + arguments, in: site.folder.path)
    #expect(run.exitCode == 2)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix(says))
    #expect(run.errors.split(separator: "\n").count == 2)
    #expect(run.errors.contains("\n   = "))
    #expect(try site.published.isEmpty)
  }

  @Test(arguments: [
    ["build", "--unknown"], ["build", "--today"], ["build", "extra"], ["unknown"],
    ["check", "--formt", "json"],
    ["facts", "--jsn"],
  ])
  func wrongUsageIsItsOwnExitCode(arguments: [String]) throws {
    let run = try CommandRun(arguments, in: site.folder.path)
    #expect(run.exitCode == 64)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("error: "))
    #expect(run.errors.split(separator: "\n").count == 1)
  }

  @Test func helpSaysWhatItDoesWithAnExample() throws {
    for command in ["build", "check", "facts", "rollback"] {
      let run = try CommandRun([command, "--help"])
      #expect(run.exitCode == 0)
      #expect(run.output.contains("Example: helpcenter \(command)"))
    }
    #expect(try CommandRun(["--version"]).output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }
}
