import Testing

@testable import Publishing
@testable import SiteModel

@Suite struct ManifestTexts {
  @Test func areSortedAndSayAll() throws {
    let text = """
      helpcenter manifest 1, files: 3
      00000000000000010000000000000002 0 site a b.txt
      b5e9c1ad071b3e7fc779cfaa5e523818 5 kept assets/1/a.css
      b5e9c1ad071b3e7fc779cfaa5e523818 5 site index.html

      """
    let hello = ContentHash(of: Array("hello".utf8))
    let other = try #require(ContentHash(text: "00000000000000010000000000000002"))
    let manifest = Manifest(entries: [
      OutputPath(plain: "index.html"): .init(size: 5, hash: hello),
      OutputPath(plain: "assets/1/a.css"): .init(size: 5, hash: hello, isKept: true),
      OutputPath(plain: "a b.txt"): .init(size: 0, hash: other),
    ])
    #expect(String(decoding: manifest.text, as: UTF8.self) == text)
    #expect(try Manifest(text: manifest.text, from: "manifest") == manifest)
  }

  @Test(arguments: [
    (1, ""),
    (1, "something else\n"),
    (1, "helpcenter manifest 1, files: many\n"),
    (1, "helpcenter manifest 1, files: 0"),  // cut off before the line feed
    (1, "helpcenter manifest 1, files: 1\n"),  // cut off after it
    (2, "helpcenter manifest 1, files: 1\n0000 5 site a\n"),
    (2, "helpcenter manifest 1, files: 1\n0000000000000001000000000000000g 5 site a\n"),
    (2, "helpcenter manifest 1, files: 1\n00000000000000010000000000000002 -5 site a\n"),
    (2, "helpcenter manifest 1, files: 1\n00000000000000010000000000000002 5 mine a\n"),
    (2, "helpcenter manifest 1, files: 1\n00000000000000010000000000000002 5 site ../a\n"),
    (
      3,
      """
      helpcenter manifest 1, files: 2
      00000000000000010000000000000002 5 site a
      00000000000000010000000000000002 5 site a

      """
    ),
  ])
  func damageIsFound(line: Int, text: String) {
    #expect(throws: PublishingError.damagedManifest(path: "manifest", line: line)) {
      try Manifest(text: Array(text.utf8), from: "manifest")
    }
  }
}
