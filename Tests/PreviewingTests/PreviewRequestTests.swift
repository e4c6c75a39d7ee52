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
    #expect(Preview.file(at: path) == OutputPath(plain: file))
  }

  @Test(arguments: [
    "", "fees", "/../etc/passwd", "/fees/../../etc/passwd", "//etc/passwd", "/fees//a1/", "/fees/./a1/",
    "/..%2f",
    "/fees/..\\..\\secret", "/\u{0}", "/a\nb", "/...", "/fees/\u{7F}/",
  ])
  func aPathThatCouldLeadElsewhereIsNothing(path: String) {
    // Decoded once more, `..%2f` would lead out. It stays a name that no file has.
    #expect([nil, OutputPath(plain: "..%2f")].contains(Preview.file(at: path)))
  }
}
