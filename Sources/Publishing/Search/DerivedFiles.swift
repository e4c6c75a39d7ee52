import SiteModel
import Synchronization

extension Publication {
  /// Adds files made from the files written so far, such as a search index.
  ///
  /// The derived files of the live version are reused if the live sources, or the texts read from them, are equal to
  /// the new ones. No other thread may write meanwhile.
  ///
  /// - Parameters:
  ///   - folder: contains all derived files and nothing else.
  ///   - isSource: whether a file is one of the sources.
  ///   - read: returns the texts to derive from. The argument gives the sources one by one, sorted by path, then nil.
  ///   - make: makes the derived files from these texts.
  /// - Throws: `PublishingError`, and the errors of `make`; the live folder is unchanged.
  package func derive(
    _ folder: OutputPath, from isSource: (OutputPath) -> Bool,
    reading read: (_ next: () throws -> OutputFile?) throws -> [OutputFile],
    by make: ([OutputFile]) throws -> [OutputFile]
  ) throws {
    let progress = progress.withLock { $0 }
    let sources = try progress.manifest().only(isSource)
    let reusable = try reusable(folder)
    if let live, !reusable.isEmpty,
      Comparison(from: live.manifest.only(isSource), to: sources, damaged: progress.damaged).isEmpty
    {
      return reuse(reusable)
    }
    let waiting = Set(progress.waiting)
    var files = sources.files.makeIterator()
    let texts = try read {
      try files.next().map { path, entry in
        OutputFile(path: path, bytes: try content(of: path, entry, isWaiting: waiting.contains(path)))
      }
    }
    let stamp = Self.stamp(of: texts, in: folder)
    if reusable[stamp.path]?.hasContent(of: Manifest.Entry(of: stamp.bytes)) == true {
      return reuse(reusable)
    }
    try write(make(texts) + [stamp])
  }

  /// A file that tells the next build whether the texts have changed.
  private static func stamp(of texts: [OutputFile], in folder: OutputPath) -> OutputFile {
    let lines = texts.map { "\($0.path) \(ContentHash(of: $0.bytes).fingerprint)\n" }.joined()
    let stamp = ContentHash(of: Array(lines.utf8)).fingerprint
    return OutputFile(
      path: OutputPath(plain: "\(folder)/\(folder)-source.txt"), bytes: Array("\(stamp)\n".utf8))
  }

  /// The derived files of the live version; none if one of them is damaged.
  private func reusable(_ folder: OutputPath) throws(PublishingError) -> [OutputPath: Manifest.Entry] {
    guard let live, live.state == .whole else { return [:] }
    let derived = live.manifest.entries.filter { !$0.value.isKept && $0.key.text.hasPrefix("\(folder)/") }
    for (path, entry) in derived where try !live.isIntact(path, as: entry) { return [:] }
    return derived
  }

  private func reuse(_ files: [OutputPath: Manifest.Entry]) {
    progress.withLock { progress in
      for (path, entry) in files { progress.add(path, entry, isWaiting: true) }
    }
  }
}

extension Manifest {
  fileprivate func only(_ isWanted: (OutputPath) -> Bool) -> Manifest {
    Manifest(entries: entries.filter { isWanted($0.key) })
  }
}
