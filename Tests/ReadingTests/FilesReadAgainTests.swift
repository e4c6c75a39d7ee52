import Foundation
import Reading
import TestFixtures
import Testing

@Suite struct FilesReadAgain {
  private static let repository = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../.."
  )
  .standardizedFileURL.path()

  @Test func areNotReadWhileTheDiskSaysTheSame() async throws {
    let reader = FolderReader(root: Self.repository)
    let once = try await reader.files(below: "templates").value
    let again = try await reader.files(below: "templates", reusing: once).value
    try #require(once.count == again.count && !once.isEmpty)
    #expect(zip(once, again).allSatisfy { $0 === $1 })
  }

  /// A file system may give both writes the same time.
  @Test func areReadWhenTheyWereWrittenJustNow() async throws {
    let folder = try TemporaryFolder()
    try folder.write("one", to: "content/a.md")
    let reader = FolderReader(root: folder.path)
    let once = try await reader.files(below: "content").value
    try folder.write("two", to: "content/a.md")
    let again = try await reader.files(below: "content", reusing: once).value
    #expect(again.map(\.bytes) == [Array("two".utf8)])
  }
}
