import Testing

@testable import Previewing

@Suite(.timeLimit(.minutes(5))) struct SourceWatchers {
  @Test(arguments: [false, true])
  func tellOfASave(polling: Bool) async throws {
    let site = try WrittenSite()
    var changes = SourceWatcher.changes(root: site.root, polling: polling).makeAsyncIterator()
    let saving = Task {
      // Until it is seen, because watching starts on another thread.
      var number = 0
      while !Task.isCancelled {
        number += 1
        try site.write("content/fees/a1.md", WrittenSite.article("Version \(number)"))
        try await Task.sleep(for: .milliseconds(20))
      }
    }
    #expect(await changes.next() != nil)
    saving.cancel()
  }

  @Test(arguments: ["content", "templates", "content/fees"])
  func seeSavesInAFolderThatWasPutBack(folder: String) throws {
    let site = try WrittenSite()
    let events = try #require(FileEvents(root: site.root, folders: ["content", "templates"]))
    try site.move(folder, to: "aside")
    #expect(events.wait())
    try site.move("aside", to: folder)
    #expect(events.wait())
    try site.write("\(folder)/fees/a1.md", "Saved")
    #expect(events.wait())
    try site.move(folder, to: "aside")
    try site.copy("aside", to: folder)
    #expect(events.wait())
    try site.write("\(folder)/fees/a1.md", "Saved again")
    #expect(events.wait())
  }

  @Test func seeSavesInAFolderThatWasMadeAnew() throws {
    let site = try WrittenSite()
    let events = try #require(FileEvents(root: site.root, folders: ["content", "templates"]))
    try site.remove("content")
    #expect(events.wait())
    try site.write("content/fees/a1.md", WrittenSite.article("New"))
    #expect(events.wait())
    try site.write("content/fees/a1.md", WrittenSite.article("Newer"))
    #expect(events.wait())
  }

  @Test func sayOnceThatTheyPoll() async throws {
    let (said, continuation) = AsyncStream.makeStream(of: Void.self)
    let changes = SourceWatcher.changes(root: "/nothing", polling: false) { continuation.yield() }
    var rounds = changes.makeAsyncIterator()
    #expect(await rounds.next() != nil)
    #expect(await rounds.next() != nil)
    continuation.finish()
    var count = 0
    for await _ in said { count += 1 }
    #expect(count == 1)
  }

  @Test func seeFoldersThatAreNew() throws {
    let site = try WrittenSite()
    let events = try #require(FileEvents(root: site.root, folders: ["content", "templates"]))
    try site.write("content/news/a.md", WrittenSite.article("News"))
    #expect(events.wait())
    try site.write("content/news/a.md", WrittenSite.article("Newer"))
    #expect(events.wait())
    #expect(FileEvents(root: site.root + "/nothing", folders: ["content"]) == nil)
    // Templates of its own, which the site gets later.
    let later = try #require(FileEvents(root: site.root, folders: ["content", "more"]))
    try site.write("more/a.mustache", "A")
    #expect(later.wait())
    try site.write("more/a.mustache", "B")
    #expect(later.wait())
  }
}
