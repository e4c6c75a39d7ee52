import Diagnostics

/// The files of a site as a literal: paths below `content/`, and their texts.
package struct SiteFiles: ExpressibleByDictionaryLiteral, Sendable {
  private var texts: [String: [UInt8]] = [:]

  package init(dictionaryLiteral elements: (String, String)...) {
    for (path, text) in elements { self[path] = text }
  }

  /// A site without findings: `site.yml` and a home page.
  package static let smallest: SiteFiles = [
    "site.yml": "title: Help\nbaseURL: https://help.example/\n",
    "index.md": "---\ntitle: Home\ndescription: Where to start.\n---\n",
  ]

  /// The smallest site with files added or replaced.
  package static func with(_ files: SiteFiles) -> SiteFiles {
    var site = smallest
    site.texts.merge(files.texts) { $1 }
    return site
  }

  package subscript(path: String) -> String? {
    get { texts[path].map { String(decoding: $0, as: UTF8.self) } }
    set { texts[path] = newValue.map { Array($0.utf8) } }
  }

  /// Adds a file that is not text.
  package mutating func add(_ bytes: [UInt8], at path: String) { texts[path] = bytes }

  /// The files as read from disk.
  package var onDisk: [SourceFile] {
    texts.sorted { $0.key < $1.key }.map { SourceFile(path: "content/\($0.key)", bytes: $0.value) }
  }
}
