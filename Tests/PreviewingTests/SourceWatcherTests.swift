import Testing

@testable import Previewing

@Suite(.timeLimit(.minutes(5))) struct SourceWatchers {
  @Test(arguments: [false, true])
  func tellOfASave(polling: Bool) async throws {
    let site = try WrittenSite()
    var changes = SourceWatcher.changes(root: site.root, polling: polling).makeAsyncIterator()
    let saving = Task {
      // Until it is seen: the watch starts on a thread of its own.
      var number = 0
      while !Task.isCancelled {
        number += 1
        try site.write("content/fees/a1.md", WrittenSite.article("Version \(number)"))
        try await Task.sleep(for: .milliseconds(20))
      }
    }
    let change = await changes.next()
    saving.cancel()
    switch change {
    case .touched(let paths): #expect(paths == ["content/fees/a1.md"])
    case .unknown: #expect(polling)
    case nil: Issue.record("the watch has ended")
    }
  }

  @Test func seeFoldersThatAreNew() throws {
    let site = try WrittenSite()
    let events = try #require(FileEvents(root: site.root, folders: ["content", "templates"]))
    try site.write("content/news/a.md", WrittenSite.article("News"))
    #expect(events.next() == .unknown)
    try site.write("content/news/a.md", WrittenSite.article("Newer"))
    #expect(events.next() == .touched(["content/news/a.md"]))
    #expect(FileEvents(root: site.root + "/nothing", folders: ["content"]) == nil)
  }
}
