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

  @Test func seeFoldersThatAreNew() throws {
    let site = try WrittenSite()
    let events = try #require(FileEvents(root: site.root, folders: ["content", "templates"]))
    try site.write("content/news/a.md", WrittenSite.article("News"))
    events.wait()
    try site.write("content/news/a.md", WrittenSite.article("Newer"))
    events.wait()
    #expect(FileEvents(root: site.root + "/nothing", folders: ["content"]) == nil)
    // Templates of its own, which the site gets later.
    let later = try #require(FileEvents(root: site.root, folders: ["content", "more"]))
    try site.write("more/a.mustache", "A")
    later.wait()
    try site.write("more/a.mustache", "B")
    later.wait()
  }
}
