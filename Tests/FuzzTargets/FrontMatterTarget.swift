import Diagnostics
import Reading
import TestFixtures

/// The front matter of an article, read as part of a whole site.
enum FrontMatterTarget {
  static func complaint(about bytes: [UInt8]) -> String? {
    let article = Array("---\n".utf8) + bytes + Array("\n---\nText.\n".utf8)
    let read = ReadFiles(adding: article, at: "a.md")
    return FoundComplaint.first(
      in: read.found.filter { $0.location.file == "content/a.md" },
      of: SourceFile(path: "content/a.md", bytes: article))
  }
}

/// A CSV file, with an article that shows it.
enum CSVTarget {
  static func complaint(about bytes: [UInt8]) -> String? {
    let read = ReadFiles(adding: bytes, at: "zones.csv")
    return FoundComplaint.first(
      in: read.found.filter { $0.location.file == "content/zones.csv" },
      of: SourceFile(path: "content/zones.csv", bytes: bytes))
  }
}
