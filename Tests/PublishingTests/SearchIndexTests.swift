import Diagnostics
import Foundation
import Publishing
import SiteModel
import TestFixtures
import Testing

@Suite struct SearchIndexFiles {
  let folder: TemporaryFolder
  let output: String

  init() throws {
    folder = try TemporaryFolder.inMemory()
    output = folder / "public"
  }

  /// The real Pagefind, on tmpfs, which lists files in the order in which they were written.
  @Test func areTheSameInWhateverOrderPagesAreWritten() throws {
    let pages = try outputFiles(Self.pages)
    var indexes: Set<[OutputPath: Data]> = []
    for round in 0..<6 {
      let output = folder / "round-\(round)"
      let publication = try Publication(at: output)
      for page in round == 0 ? pages : pages.shuffled() { try publication.write([page]) }
      try SearchIndex(tool: pagefind()).add(to: publication)
      let report = try publication.finish()
      let files = report.added.sorted().map {
        ($0, FileManager.default.contents(atPath: "\(output)/\($0)") ?? Data())
      }
      indexes.insert(Dictionary(uniqueKeysWithValues: files))
    }
    #expect(indexes.count == 1)
    let paths = indexes.first?.keys.map(\.text) ?? []
    #expect(paths.contains("pagefind/pagefind.js"))
    #expect(paths.count { $0.hasPrefix("pagefind/fragment/") } == Self.pages.count)
  }

  @Test func needNoPagefindWhenNoPageHasChanged() throws {
    func publish(_ site: SiteTexts, with tool: String) throws -> PublishReport {
      let publication = try Publication(at: output)
      try publication.write(outputFiles(site))
      try SearchIndex(tool: tool).add(to: publication)
      return try publication.finish()
    }
    _ = try publish(Self.pages, with: pagefind())
    #expect(try publish(Self.pages, with: "/nonexistent").outcome == .unchanged)
    let styled = Self.pages.merging(["style.css": "s"]) { $1 }
    #expect(try publish(styled, with: "/nonexistent").added.map(\.text) == ["style.css"])
    #expect(throws: Obstacle.self) {
      try publish(styled.merging(["index.html": "other"]) { $1 }, with: "/nonexistent")
    }
  }

  /// Menus and scripts may change; a text, a title, a keyword or the language may not.
  @Test func needNoPagefindWhenNoTextHasChanged() throws {
    func publish(_ page: String, with tool: String) throws {
      let publication = try Publication(at: output)
      try publication.write(outputFiles(["index.html": page, "404.html": "<html><p>\(page.count)"]))
      try SearchIndex(tool: tool).add(to: publication)
      _ = try publication.finish()
    }
    let page = """
      <html lang="en"><head><meta name="keywords" content="word" data-pagefind-meta="keywords[content]"></head>
      <body><nav>menu</nav><h1 data-pagefind-meta="title">Title</h1>
      <div class="prose" data-pagefind-body><div>inner</div> text <p>end</p></div><footer>foot</footer></body></html>
      """
    try publish(page, with: pagefind())
    for change in [("menu", "other menu"), ("foot", "other foot"), ("<head>", "<head><script></script>")] {
      try publish(page.replacingOccurrences(of: change.0, with: change.1), with: "/nonexistent")
    }
    for text in ["word", "Title", "inner", "text", "end", "\"en\""] {
      let changed = page.replacingOccurrences(of: text, with: "\"other\"")
      #expect(throws: Obstacle.self, "\(text)") { try publish(changed, with: "/nonexistent") }
    }
  }

  /// Also of a page larger than a socket's buffer, and one with invalid text; an empty one has no words.
  @Test func areMadeOfAnyPage() throws {
    let words = String(repeating: "\"quoted\" \\ back €\u{1}, ", count: 20_000)
    let start = "<html lang=\"en\"><body><h1>Large</h1>"
    var pages = [
      OutputFile(path: OutputPath(plain: "a.html"), bytes: Array("\(start)\(words)".utf8)),
      OutputFile(path: OutputPath(plain: "b.html"), bytes: Array(start.utf8) + [0xff, 0x00, 0xc0]),
      OutputFile(path: OutputPath(plain: "c.html"), bytes: []),
    ].makeIterator()
    let files = try SearchIndex(tool: pagefind()).files { pages.next() }
    #expect(files.count { $0.path.text.hasPrefix("pagefind/fragment/") } == 2)
    #expect(files.map(\.path) == files.map(\.path).sorted())
  }

  @Test(arguments: [
    (tool: "echo 'no such page' >&2; exit 3", reason: "no such page"),
    (tool: "exit 0", reason: "Pagefind ended and gave no reason"),
    // More than the buffer of a pipe.
    (
      tool: "echo; head -c 1000000 /dev/zero | tr '\\0' x >&2; exit 3",
      reason: String(repeating: "x", count: 1_000_000)
    ),
    (
      tool: answer(#"{"message_id":null,"payload":{"type":"Error","message":"no memory"}}"#),
      reason: "no memory"
    ),
    (tool: answer("{}"), reason: "Pagefind's answer cannot be read"),
    (tool: "printf '!!,'; cat", reason: "Pagefind's answer cannot be read"),
    (
      tool: answer(#"{"message_id":0,"payload":{"type":"IndexedFile"}}"#),
      reason: "Pagefind's answer cannot be read"
    ),
  ])
  func thatAreNotMadeSayWhy(tool script: String, reason: String) throws {
    let tool = folder / "tool"
    try put("#!/bin/sh\n\(script)\n", at: tool)
    try #require(chmod(tool, 0o755) == 0)
    try publish(["index.html": "1"], at: output)
    let publication = try Publication(at: output)
    try publication.write(outputFiles(["index.html": "2"]))
    let error = #expect(throws: Obstacle.self) { try SearchIndex(tool: tool).add(to: publication) }
    #expect(error?.message == "the search index was not made: \(reason)")
    #expect(error?.hint == "build with --no-search to publish without it")
    #expect(files(in: output) == ["index.html": "1"])
  }

  @Test func nameAToolThatDoesNotRun() throws {
    let error = #expect(throws: Obstacle.self) {
      try SearchIndex(tool: "/nonexistent/pagefind").files { nil }
    }
    #expect(error?.message.hasPrefix("cannot run '/nonexistent/pagefind': ") == true)
    #expect(error?.hint == "run 'make setup', or build with --no-search")
  }

  /// A tool that gives one answer and waits.
  private static func answer(_ json: String) -> String {
    "printf '%s,' '\(Data(json.utf8).base64EncodedString())'; exec cat > /dev/null"
  }

  private func pagefind() throws -> String { try builtProgram("pagefind", madeBy: "make pagefind") }

  /// Pages with common words, and one word of its own in each.
  private static let pages: SiteTexts = {
    let words = ["fee", "refund", "order", "buyer", "period", "account", "dispute", "evidence"]
    let pages = words.enumerated().map { number, word in
      let shared = words[..<number].joined(separator: " ")
      let text =
        "<!DOCTYPE html><html lang=\"en\"><title>\(word)</title><body><h1>\(word)</h1><p>\(shared) \(word)"
      return ("\(word)/index.html", text)
    }
    return Dictionary(uniqueKeysWithValues: pages)
  }()
}
