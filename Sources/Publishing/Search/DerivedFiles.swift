import SiteModel
import Synchronization

extension Publication {
  /// Adds files made from the searched texts of the pages written so far, such as a search index.
  ///
  /// The derived files of the live version are reused if the live pages, or their texts, are equal to the new ones. No
  /// other thread may write meanwhile.
  ///
  /// `folder` contains all derived files and nothing else. `make` gets the texts sorted by path. If it throws an error,
  /// the live folder is unchanged.
  package func derive(_ folder: String, by make: ([OutputFile]) throws -> [OutputFile]) throws {
    let progress = progress.withLock { $0 }
    let pages = try progress.manifest().pages
    let reusable = try reusable(folder)
    if let live, !reusable.isEmpty,
      PublishReport(from: live.manifest.pages, to: pages, damaged: progress.damaged).isEmpty
    {
      return reuse(reusable)
    }
    var files = pages.files.makeIterator()
    let texts = try SearchedText.texts {
      try files.next().map { path, entry in
        OutputFile(path: path, bytes: try content(of: path, entry))
      }
    }
    let stamp = Self.stamp(of: texts, in: folder)
    if reusable[stamp.path]?.hasContent(of: Manifest.Entry(of: stamp.bytes)) == true {
      return reuse(reusable)
    }
    try write(make(texts) + [stamp])
  }

  /// A file that tells the next build whether the texts have changed.
  private static func stamp(of texts: [OutputFile], in folder: String) -> OutputFile {
    let lines = texts.map { "\($0.path) \(ContentHash(of: $0.bytes).fingerprint)\n" }.joined()
    let stamp = ContentHash(of: Array(lines.utf8)).fingerprint
    return OutputFile(
      path: OutputPath(plain: "\(folder)/\(folder)-source.txt"), bytes: Array("\(stamp)\n".utf8))
  }

  /// The derived files of the live version; none if one of them is damaged.
  private func reusable(_ folder: String) throws(PublishingError) -> [OutputPath: Manifest.Entry] {
    guard let live, live.state == .whole else { return [:] }
    let derived = live.manifest.entries.filter { !$0.value.isKept && $0.key.text.hasPrefix("\(folder)/") }
    for (path, entry) in derived where try !live.isIntact(path, as: entry) { return [:] }
    return derived
  }

  private func reuse(_ files: [OutputPath: Manifest.Entry]) {
    progress.withLock { for (path, entry) in files { $0.add(path, entry) } }
  }
}

extension Manifest {
  fileprivate var pages: Manifest { Manifest(entries: entries.filter { $0.key.text.hasSuffix(".html") }) }
}
