import Foundation
import TestFixtures
import Testing

/// A failing disk or tool: the command gives a message and a hint, exits with code 2, and publishes nothing.
@Suite struct EnvironmentFailures {
  private let site: SiteOnDisk

  init() throws {
    site = try SiteOnDisk()
    try site.folder.write(
      "---\ntitle: Fees\ndescription: What it costs.\n---\nText.\n", to: "content/fees/index.md")
    try site.folder.write("A file of its own.", to: "templates/assets/own.txt")
  }

  private func run(_ arguments: [String], with call: FailingCall) throws -> CommandRun {
    try CommandRun(arguments, in: site.folder.path, environment: call.environment)
  }

  // MARK: Reading

  @Test(arguments: [
    (FailingCall("open", "content/index.md", EIO), "read './content/index.md'"),
    (FailingCall("read", "content/index.md", EIO), "read './content/index.md'"),
    (FailingCall("fstat", "content/index.md", EIO), "look at './content/index.md'"),
    (FailingCall("read", "content/site.yml", EIO), "read './content/site.yml'"),
    (FailingCall("read", "templates/assets/own.txt", EIO), "read './templates/assets/own.txt'"),
    (FailingCall("opendir", "/content", EIO), "read the folder './content'"),
    (FailingCall("readdir", "/content", EIO), "read the folder './content'"),
    (FailingCall("opendir", "/content/fees", EIO), "read the folder './content/fees'"),
    (FailingCall("readdir", "/content/fees", EIO), "read the folder './content/fees'"),
  ])
  func aBrokenDiskIsNoFindingAboutAnArticle(call: FailingCall, action: String) throws {
    for command in [["check"], ["build", "--no-search"], ["facts", "--used"]] {
      if command[0] == "facts", call.path.hasPrefix("templates") { continue }
      let run = try run(command, with: call)
      #expect((run.exitCode, run.output) == (2, ""))
      #expect(
        run.errors == """
          helpcenter: cannot \(action): input/output error
             = check the disk or the network drive it is on and try again

          """)
    }
    #expect(try site.published.isEmpty)
  }

  @Test func aProcessWithTooManyFilesOpenIsNoFindingAboutAnArticle() throws {
    let run = try run(["check"], with: FailingCall("open", "content/index.md", EMFILE))
    #expect(run.exitCode == 2)
    #expect(
      run.errors == """
        helpcenter: cannot read './content/index.md': too many open files
           = raise the number of files a process may hold open (ulimit -n) and try again

        """)
  }

  @Test(arguments: [
    (
      FailingCall("open", "content/index.md", EACCES), "content/index.md:1:1",
      "the file cannot be read: permission denied", "fix its permissions"
    ),
    (
      FailingCall("opendir", "/content/fees", EACCES), "content/fees:1:1",
      "the folder cannot be read: permission denied", "fix its permissions"
    ),
    (
      FailingCall("open", "content/index.md", ENOENT), "content/index.md:1:1",
      "the file disappeared while the site was read", "build again"
    ),
  ])
  func aFaultOfTheFileItselfIsAFinding(
    call: FailingCall, place: String, message: String, hint: String
  ) throws {
    let run = try run(["check"], with: call)
    #expect(run.exitCode == 1)
    #expect(run.errors.contains("\(place): error: \(message) [not-readable]\n   = \(hint)\n"))
  }

  // MARK: Publishing

  @Test(arguments: [
    (
      FailingCall("write", "/index.html", ENOSPC), "write './.public.previous/",
      "no space left on device", "free space on its disk and try again"
    ),
    (
      FailingCall("create", "index.html", EROFS), "write './.public.previous/", "read-only file system",
      "its file system is read-only: make it writable, or give another --output"
    ),
    (
      FailingCall("create", "index.html", EACCES), "write './.public.previous/", "permission denied",
      "give the account that runs this command the right to do so, or give another --output"
    ),
  ])
  func aDiskThatTakesNothingLeavesTheSiteAlone(
    call: FailingCall, action: String, reason: String, hint: String
  ) throws {
    #expect(try site.run("build", "--no-search").exitCode == 0)
    let before = try site.published
    try site.folder.write(
      "---\ntitle: Fees\ndescription: Other.\n---\nText.\n", to: "content/fees/index.md")
    let run = try run(["build", "--no-search"], with: call)
    #expect(run.exitCode == 2)
    let lines = run.said.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.hasPrefix("helpcenter: cannot \(action)") == true)
    #expect(lines.first?.hasSuffix("index.html': \(reason); the live site is unchanged") == true)
    #expect(lines.last == "   = \(hint)")
    #expect(try site.published == before)
  }

  @Test func aPlaceThatTakesNoFolderIsSaid() throws {
    let run = try run(["build", "--no-search"], with: FailingCall("mkdir", ".public.previous", EROFS))
    #expect(run.exitCode == 2)
    #expect(
      run.said == """
        helpcenter: cannot make the folder './.public.previous': read-only file system; the live site is unchanged
           = its file system is read-only: make it writable, or give another --output

        """)
    #expect(try site.published.isEmpty)
  }

  // MARK: Writing sources

  @Test(arguments: [
    (
      ["new", "late"], FailingCall("write", "content/late.md", ENOSPC),
      "cannot write './content/late.md': no space left on device", "free space on its disk and try again"
    ),
    (
      ["new", "index"], FailingCall("", "", 0),
      "cannot create './content/index.md': file exists",
      "choose another name, or remove the file that is there"
    ),
    (
      ["addresses", "--record"], FailingCall("write", "content/addresses.txt.new", ENOSPC),
      "cannot write './content/addresses.txt.new': no space left on device",
      "free space on its disk and try again"
    ),
    (
      ["addresses", "--record"], FailingCall("create", "content/addresses.txt.new", EROFS),
      "cannot write './content/addresses.txt.new': read-only file system",
      "its file system is read-only: make it writable"
    ),
  ])
  func aSourceThatCannotBeWrittenIsSaid(
    arguments: [String], call: FailingCall, message: String, hint: String
  ) throws {
    let run = try run(arguments, with: call)
    #expect((run.exitCode, run.output) == (2, ""))
    #expect(run.said == "helpcenter: \(message)\n   = \(hint)\n")
    let files = try FileManager.default.contentsOfDirectory(atPath: site.folder.path + "/content")
    #expect(files.sorted() == ["fees", "index.md", "site.yml"], "no empty or torn file is left behind")
  }

  // MARK: Missing parts

  @Test func aMissingSearchToolIsSaid() throws {
    let run = try run(["build"], with: FailingCall("access", "/pagefind", ENOENT))
    #expect(run.exitCode == 2)
    #expect(
      run.said == """
        helpcenter: Pagefind, which makes the search index, is missing
           = run 'make setup', or build with --no-search

        """)
    #expect(try site.published.isEmpty)
  }

  @Test(arguments: ["build", "check", "serve"])
  func aMissingModuleIsSaid(command: String) throws {
    try site.folder.write(
      "---\ntitle: Fees\ndescription: What it costs.\n---\n![Fees](calculator:fees)\n",
      to: "content/fees/index.md")
    let run = try run([command], with: FailingCall("open", "/calculator.wasm", ENOENT))
    #expect(run.exitCode == 2)
    #expect(run.errors == "helpcenter: the calculators' module has not been built\n   = run 'make wasm'\n")
    #expect(try site.published.isEmpty)
  }

  @Test(arguments: ["build", "check", "serve"])
  func aMissingFolderIsSaid(command: String) throws {
    try FileManager.default.removeItem(atPath: "\(site.folder.path)/content")
    let run = try site.run(command)
    #expect((run.exitCode, run.output) == (2, ""))
    #expect(
      run.errors == """
        helpcenter: cannot read the folder './content': no such file or directory
           = name the folder that holds content/ with --root

        """)
  }
}
