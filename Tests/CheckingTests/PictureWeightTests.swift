import Diagnostics
import Testing

/// Pictures that a phone would load slowly.
@Suite struct PictureWeights {
  /// A PNG's head, and bytes up to a length.
  private static func png(width: Int, bytes count: Int) -> [UInt8] {
    let head: [UInt8] = [
      0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0,
    ]
    let size = [UInt8(width >> 8), UInt8(width & 0xFF), 0, 0, 0, 3]
    return head + size + Array(repeating: 0, count: count - head.count - size.count)
  }

  @Test(arguments: [
    (width: 2560, bytes: 1_000_000, finding: nil),
    (width: 2561, bytes: 100, finding: "the picture is 2561 pixels wide"),
    (width: 100, bytes: 1_000_001, finding: "the picture has 1000001 bytes"),
  ])
  func areWarnedOf(width: Int, bytes: Int, finding: String?) async {
    let files = [
      "site.yml": Array("title: A\n".utf8),
      "index.md": Array("---\ntitle: A\ndescription: B\n---\n![A parcel](a.png)\n".utf8),
      "a.png": Self.png(width: width, bytes: bytes),
    ]
    let sources = files.sorted { $0.key < $1.key }.map {
      SourceFile(path: "content/\($0.key)", bytes: $0.value)
    }
    let found = await CheckFixture.findings(in: sources).filter { $0.code.name == "heavy-picture" }
    #expect(found.map(\.message) == (finding.map { [$0] } ?? []))
  }
}
