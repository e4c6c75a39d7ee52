import SiteModel
import Testing

@testable import Previewing

@Suite struct PreviewRequests {
  @Test(arguments: [
    ("/", "index.html"),
    ("/fees/", "fees/index.html"),
    ("/fees/a1/", "fees/a1/index.html"),
    ("/feed.xml", "feed.xml"),
  ])
  func aPathIsLookedUpAmongTheFilesOfTheSite(path: String, file: String) throws {
    #expect(PreviewRequest(path: path) == .file(OutputPath(plain: file)))
  }

  @Test(arguments: [
    "", "fees", "/../etc/passwd", "/fees/../../etc/passwd", "//etc/passwd", "/fees//a1/", "/fees/./a1/",
    "/..%2f",
    "/fees/..\\..\\secret", "/\u{0}", "/a\nb", "/...", "/fees/\u{7F}/",
  ])
  func aPathThatCouldLeadElsewhereIsNothing(path: String) {
    let request = PreviewRequest(path: path)
    // Decoded once more, `..%2f` would lead out. It stays a name that no file has.
    #expect(request == .nothing || request == .file(OutputPath(plain: "..%2f")))
  }

  @Test func thePreviewsOwnFilesStandApart() {
    #expect(PreviewRequest(path: "/.preview/events") == .events)
    #expect(PreviewRequest(path: "/.preview/preview.js") == .script)
  }
}
