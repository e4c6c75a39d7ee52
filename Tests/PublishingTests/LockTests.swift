import Glibc
import Publishing
import TestFixtures
import Testing

@Suite struct TwoBuildsAtOnce {
  let folder: TemporaryFolder
  let output: String

  init() throws {
    folder = try TemporaryFolder.inMemory()
    output = folder / "public"
  }

  @Test func theSecondSaysWhoHoldsTheLock() throws {
    let first = try Publication(at: output)
    let error = try #require(throws: PublishingError.self) { try Publication(at: output) }
    guard case .locked(let holder) = error else { throw error }
    #expect(holder.hasPrefix("process \(getpid()), since 2"))
    #expect(throws: error) { try rollBack(output: output) }
    try first.write(outputFiles(["index.html": "first"]))
    _ = try first.finish()
    #expect(files(in: output) == ["index.html": "first"])
  }

  @Test func oneThatWasGivenUpLeavesAllAsItWas() throws {
    try publish(["index.html": "first"], at: output)
    for _ in 0..<3 {
      let publication = try Publication(at: output)
      try publication.write(outputFiles(["index.html": "given up", "a/index.html": "a"]))
    }
    #expect(files(in: output) == ["index.html": "first"])
    let report = try publish(["index.html": "second"], at: output)
    #expect(report.notes == [.repaired(folder / ".public.previous")])
    #expect(files(in: output) == ["index.html": "second"])
  }
}
