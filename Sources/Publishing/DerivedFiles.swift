import SiteModel
import Synchronization

extension Publication {
  /// Adds files that are made out of the files written so far, such as a search index.
  ///
  /// Nothing is made when the live version has the same sources and has files in the folder: these are taken
  /// over. No other thread may write meanwhile.
  ///
  /// - Parameters:
  ///   - folder: holds all that is made, and nothing else.
  ///   - isSource: whether something is made out of a file.
  ///   - make: gets the sources one by one, sorted by path, and nil after the last; returns the files.
  /// - Throws: `PublishingError`, and what `make` throws; the live folder is as it was.
  package func derive(
    _ folder: OutputPath, from isSource: (OutputPath) -> Bool,
    by make: (_ next: () throws -> OutputFile?) throws -> [OutputFile]
  ) throws {
    let progress = progress.withLock { $0 }
    let sources = try progress.manifest().only(isSource)
    if try takeFromLive(folder, whenUnchanged: sources, isSource, damaged: progress.damaged) { return }
    let waiting = Set(progress.waiting)
    var files = sources.files.makeIterator()
    try write(
      make {
        try files.next().map { path, entry in
          let bytes = try content(of: path, entry, isWaiting: waiting.contains(path))
          return OutputFile(path: path, bytes: bytes)
        }
      })
  }

  /// - Returns: whether the files of the folder could be those of the live version.
  private func takeFromLive(
    _ folder: OutputPath, whenUnchanged sources: Manifest, _ isSource: (OutputPath) -> Bool,
    damaged: Set<OutputPath>
  ) throws(PublishingError) -> Bool {
    guard let live, live.state == .whole else { return false }
    let derived = live.manifest.entries.filter { !$0.value.isKept && $0.key.text.hasPrefix("\(folder)/") }
    let comparison = Comparison(
      from: live.manifest.only(isSource), to: sources, listing: sources.files, damaged: damaged)
    guard !derived.isEmpty, comparison.isEmpty else { return false }
    for (path, entry) in derived where try !live.isIntact(path, as: entry) { return false }
    var batch = WrittenFiles()
    for (path, entry) in derived { batch.addWaiting(path, entry) }
    progress.withLock { $0.add(batch) }
    return true
  }
}

extension Manifest {
  fileprivate func only(_ isWanted: (OutputPath) -> Bool) -> Manifest {
    Manifest(entries: entries.filter { isWanted($0.key) })
  }
}
