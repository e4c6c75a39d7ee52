import Diagnostics
import Glibc
import Reading
import TestFixtures
import Testing

/// What a folder can contain, as read from disk.
@Suite struct Disk {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("title: Help\n", to: "content/site.yml")
  }

  private func read() async throws -> (paths: [String], found: [String]) {
    let outcome = try await FolderReader(root: folder.path).files(below: "content")
    return (outcome.value.map(\.path), outcome.diagnostics.map(\.saidWithFile))
  }

  @Test func readsEverythingInOrder() async throws {
    for name in ["b.md", "a/z.md", "a/b/c.png", "a.md"] { try folder.write("x", to: "content/\(name)") }
    let (paths, found) = try await read()
    #expect(
      paths == [
        "content/a.md", "content/a/b/c.png", "content/a/z.md", "content/b.md", "content/site.yml",
      ])
    #expect(found == [])
  }

  @Test func leavesEditorsFilesAlone() async throws {
    let leftovers = [
      "#a.md#", ".DS_Store", ".a.md.swp", "Thumbs.db", "a.md.bak", "a.md.orig", "a.md~", "desktop.ini",
      "~$a.docx",
    ]
    for name in leftovers + [".git/config", ".gitkeep"] { try folder.write("x", to: "content/\(name)") }
    let (paths, found) = try await read()
    #expect(paths == ["content/site.yml"])
    let said = "leftover: a leftover file of an editor or the system is not published | delete it"
    #expect(found == leftovers.map { "content/\($0): \(said)" })
  }

  @Test func namesWhatDiffersByCaseAlone() async throws {
    for name in ["a.png", "A.png", "b.md", "B.md", "c/x.png", "C/y.png", "d.png", "d.PNG.svg"] {
      try folder.write("x", to: "content/\(name)")
    }
    let (_, found) = try await read()
    let hint = "rename one of them: some systems take both for one file"
    #expect(
      found
        == [("a.png", "A.png"), ("b.md", "B.md"), ("c", "C")].map {
          "content/\($0.0): file-name: the name differs from '\($0.1)' only in case | \(hint)"
        })
  }

  @Test func takesTheByteOrderMarkAway() async throws {
    try folder.write([0xEF, 0xBB, 0xBF] + Array("---\ntitle: A\n---\n".utf8), to: "content/a.md")
    let files = try await FolderReader(root: folder.path).files(below: "content")
    let source = try #require(files.value.first { $0.path == "content/a.md" })
    #expect(source.bytes == Array("---\ntitle: A\n---\n".utf8))
  }

  @Test func refusesSymbolicLinks() async throws {
    try folder.write("secret", to: "outside.md")
    symlink("../outside.md", "\(folder.path)/content/out.md")
    symlink("/", "\(folder.path)/content/all")
    symlink(".", "\(folder.path)/content/loop")
    symlink("nowhere", "\(folder.path)/content/gone.md")
    let said =
      "symbolic-link: symbolic links are not supported: they could lead out of the site | put the file itself there"
    let (paths, found) = try await read()
    #expect(paths == ["content/site.yml"])
    #expect(found == ["all", "gone.md", "loop", "out.md"].map { "content/\($0): \(said)" })
  }

  @Test func refusesWhatIsNoFile() async throws {
    #expect(mkfifo("\(folder.path)/content/pipe.md", 0o600) == 0)
    let (paths, found) = try await read()
    #expect(paths == ["content/site.yml"])
    #expect(
      found == ["content/pipe.md: not-a-file: this is neither a file nor a folder | remove it from the site"])
  }

  @Test func saysWhichFileIsTooLarge() async throws {
    try folder.write([UInt8](repeating: 0x61, count: Limits.article), to: "content/most.md")
    try folder.write([UInt8](repeating: 0x61, count: Limits.article + 1), to: "content/more.md")
    let (paths, found) = try await read()
    #expect(paths == ["content/most.md", "content/site.yml"])
    #expect(
      found == [
        "content/more.md: too-large: the file has more than \(Limits.article) bytes"
          + " | make it smaller, or split it"
      ])
  }

  @Test func saysWhichFolderIsTooDeep() async throws {
    let most = (1..<Limits.folderDepth).map { "\($0)" }.joined(separator: "/")
    try folder.write("x", to: "content/\(most)/a.md")
    try folder.write("x", to: "content/\(most)/more/b.md")
    let (paths, found) = try await read()
    #expect(paths == ["content/\(most)/a.md", "content/site.yml"])
    #expect(
      found == [
        "content/\(most)/more: too-deep: folders are nested more than \(Limits.folderDepth) deep"
          + " | move the folder up"
      ])
  }

  /// A name that is not UTF-8 cannot be shown, linked or published.
  @Test func saysWhereANameIsNoText() async throws {
    let bytes = Array("\(folder.path)/content/gr".utf8) + [0xF6] + Array("sse.md".utf8) + [0]
    let name = bytes.map { CChar(bitPattern: $0) }
    let descriptor = open(name, O_CREAT, 0o600)
    #expect(descriptor >= 0)
    close(descriptor)
    let (paths, found) = try await read()
    #expect(paths == ["content/site.yml"])
    #expect(found == ["content/gr\u{FFFD}sse.md: file-name: the name is not UTF-8 | rename the file"])
  }

  @Test func saysWhyAFileCannotBeRead() throws {
    let long = "content/" + String(repeating: "a", count: 300)
    try folder.write([UInt8](repeating: 0x61, count: Limits.article + 1), to: "content/more.md")
    symlink("site.yml", "\(folder.path)/content/link.yml")
    let expected = [
      (
        path: long, message: "cannot read '\(folder.path)/\(long)': file name too long",
        hint: "give it a shorter name"
      ),
      (
        path: "content/more.md",
        message: "cannot read 'content/more.md': the file has more than \(Limits.article) bytes",
        hint: "make it smaller, or split it"
      ),
      (
        path: "content/link.yml",
        message:
          "cannot read 'content/link.yml': symbolic links are not supported: they could lead out of the site",
        hint: "put the file itself there"
      ),
    ]
    let reader = FolderReader(root: folder.path)
    for (path, message, hint) in expected {
      #expect(throws: Obstacle(message, hint: hint)) { _ = try reader.file(at: path) }
    }
  }

  @Test func needsItsContentAlone() async throws {
    #expect(try await SiteSources.read(root: folder.path).templates.isEmpty)
    let other = await #expect(throws: SystemFailure.self) {
      _ = try await SiteSources.read(root: "\(folder.path)/nowhere")
    }
    #expect(
      other?.message == "cannot read the folder '\(folder.path)/nowhere/content': no such file or directory")
  }

  @Test func refusesTemplatesThatAreNoUTF8() async throws {
    for name in ["home.mustache", "assets/css/a.css", "assets/a.bin"] {
      try folder.write(Array("caf".utf8) + [0xE9], to: "templates/\(name)")
    }
    let found = try await SiteSources.read(root: folder.path).found
    #expect(
      found.map(\.saidWithFile)
        == ["assets/css/a.css", "home.mustache"].map {
          "templates/\($0): invalid-utf8: these bytes are not UTF-8 | save the file as UTF-8"
        })
  }

  @Test func aFileThatIsNotThereIsNil() throws {
    for path in ["content/none.md", "content/site.yml/a.md"] {
      #expect(try FolderReader(root: folder.path).file(at: path)?.path == nil)
    }
  }
}
