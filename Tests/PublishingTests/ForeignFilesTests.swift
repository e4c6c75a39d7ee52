import Foundation
import Publishing
import SiteModel
import TestFixtures
import Testing

@Suite struct FilesThatAreNotOurs {
  let folder: TemporaryFolder
  let output: String
  let slot: String
  let foreign = [
    "CNAME": "example.com\n", ".gitignore": "*\n", ".well-known/security.txt": "Contact\n",
    "fees/note.txt": "beside ours\n",
  ]

  init() throws {
    folder = try TemporaryFolder.inMemory()
    output = folder / "public"
    slot = folder / ".public.previous"
  }

  @Test func surviveEveryVersion() throws {
    try put(foreign)
    for round in 0..<5 {
      let site = ["index.html": "home \(round)", "fees/page-\(round)/index.html": "fees"]
      try publish(site, at: output)
      #expect(files(in: output) == site.merging(foreign) { $1 }, "round \(round)")
    }
  }

  @Test func surviveWhenOurFolderAroundThemGoes() throws {
    try publish(["index.html": "home", "fees/index.html": "fees"], at: output)
    try put(foreign)
    try publish(["index.html": "home"], at: output)
    #expect(files(in: output) == foreign.merging(["index.html": "home"]) { $1 })
  }

  @Test func followTheHandThatChangesThem() throws {
    try put(foreign)
    try publish(["index.html": "1"], at: output)
    try publish(["index.html": "2"], at: output)
    try PublishingTests.put("changed\n", at: "\(output)/CNAME")
    try FileManager.default.removeItem(atPath: "\(output)/.well-known")
    try PublishingTests.put("new\n", at: "\(output)/fees/new.txt")
    let expected = [
      "CNAME": "changed\n", ".gitignore": "*\n", "fees/note.txt": "beside ours\n", "fees/new.txt": "new\n",
    ]
    for round in 3..<6 {
      try publish(["index.html": "\(round)"], at: output)
      #expect(files(in: output) == expected.merging(["index.html": "\(round)"]) { $1 })
    }
  }

  @Test func keepTheirRightsLinksAndEmptyFolders() throws {
    let code = shell(
      """
      mkdir -p '\(output)/private/empty' && cd '\(output)' && chmod 2750 private && echo x > private/run
      chmod 755 private/run && ln -s private/run link && ln -s nowhere dangling && mkfifo pipe && chmod 2775 .
      """)
    try #require(code == 0)
    for round in 0..<3 {
      try publish(["index.html": "\(round)"], at: output)
      #expect(try statusOnDisk(output).st_mode & 0o7777 == 0o2775)
      #expect(try statusOnDisk("\(output)/private").st_mode & 0o7777 == 0o2750)
      #expect(try statusOnDisk("\(output)/private/run").st_mode & 0o7777 == 0o755)
      #expect(try statusOnDisk("\(output)/private/empty").st_mode & S_IFMT == S_IFDIR)
      #expect(try statusOnDisk("\(output)/pipe").st_mode & S_IFMT == S_IFIFO)
      #expect(files(in: output)["link"] == "-> private/run")
      #expect(files(in: output)["dangling"] == "-> nowhere")
    }
  }

  @Test func neverGetOurBytes() throws {
    try publish(["index.html": "1"], at: output)
    try put(foreign)
    try publish(["index.html": "2"], at: output)  // both folders have them now
    let all = files(in: output)
    #expect(throws: PublishingError.foreignFiles(["\(output)/CNAME"])) {
      try publish(["index.html": "3", "CNAME": "ours"], at: output)
    }
    #expect(files(in: output) == all)
    try FileManager.default.removeItem(atPath: "\(output)/CNAME")
    try publish(["index.html": "3", "CNAME": "ours"], at: output)
    #expect(files(in: output)["CNAME"] == "ours")
  }

  @Test(arguments: [
    (foreign: "index.html", ours: "index.html", named: "index.html"),
    (foreign: "fees", ours: "fees/index.html", named: "fees"),
    (foreign: "fees/note.txt", ours: "fees", named: "fees"),
  ])
  func inTheWayAreNamed(foreign: String, ours: String, named: String) throws {
    try PublishingTests.put("mine", at: "\(output)/\(foreign)")
    let error = try #require(throws: PublishingError.self) { try publish([ours: "ours"], at: output) }
    guard case .foreignFiles(let paths) = error else { throw error }
    #expect(paths.first == "\(output)/\(named)")
    #expect(files(in: output) == [foreign: "mine"])
  }

  @Test func insideAFolderThatMustBecomeAFileAreNamed() throws {
    try publish(["fees/index.html": "fees"], at: output)
    try PublishingTests.put("mine", at: "\(output)/fees/note.txt")
    #expect(throws: PublishingError.foreignFiles(["\(output)/fees/note.txt"])) {
      try publish(["fees": "ours"], at: output)
    }
    #expect(files(in: output) == ["fees/index.html": "fees", "fees/note.txt": "mine"])
  }

  @Test func aLinkInPlaceOfOurFolderIsNoWayOut() throws {
    try publish(["fees/index.html": "fees"], at: output)
    let outside = folder / "outside"
    try #require(shell("mv '\(output)/fees' '\(outside)' && ln -s '\(outside)' '\(output)/fees'") == 0)
    #expect(throws: PublishingError.foreignFiles(["\(output)/fees"])) {
      try publish(["fees/index.html": "new", "index.html": "home"], at: output)
    }
    #expect(files(in: outside) == ["index.html": "fees"])
  }

  @Test func aRepositoryStaysOne() throws {
    try #require(
      shell(
        """
        git init -q '\(output)' && cd '\(output)' && git config user.email a@example.com && git config user.name A
        echo x > CNAME && git add CNAME && git commit -qm first
        """) == 0, "this test needs git")
    for round in 0..<4 {
      try publish(["index.html": "\(round)", "fees/index.html": "fees"], at: output)
      let code = shell(
        "cd '\(output)' && git add -A . ':!.helpcenter' && git commit -qm 'round \(round)' && git fsck")
      #expect(code == 0, "round \(round)")
    }
    #expect(
      shell("cd '\(output)' && test $(git log --oneline | wc -l) = 5 && test -z \"$(git status -s CNAME)\"")
        == 0)
    _ = try rollBack(output: output)
    #expect(shell("cd '\(output)' && test $(git log --oneline | wc -l) = 5 && git fsck") == 0)
  }

  @Test func whatCannotBeLinkedIsCopied() throws {
    try put(foreign)
    try #require(shell("chattr +i '\(output)/CNAME'") == 0, "this test needs root and chattr")
    for round in 0..<3 {
      try publish(["index.html": "\(round)"], at: output)
      #expect(files(in: output) == foreign.merging(["index.html": "\(round)"]) { $1 })
    }
  }

  private func put(_ texts: SiteTexts) throws {
    for (path, text) in texts { try PublishingTests.put(text, at: "\(output)/\(path)") }
  }
}
