import SiteModel
import Synchronization

extension Publication {
  /// Adds files made from the files written so far, such as a search index.
  ///
  /// If the live version has the same sources and has files in the folder, those are reused. No other thread
  /// may write meanwhile.
  ///
  /// - Parameters:
  ///   - folder: contains all derived files and nothing else.
  ///   - isSource: whether a file is used to make them.
  ///   - make: returns the files. Its argument gives the sources one by one, sorted by path, then nil.
  /// - Throws: `PublishingError`, and the errors of `make`; the live folder is unchanged.
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

  /// - Returns: whether the folder's files may be those of the live version.
  private func takeFromLive(
    _ folder: OutputPath, whenUnchanged sources: Manifest, _ isSource: (OutputPath) -> Bool,
    damaged: Set<OutputPath>
  ) throws(PublishingError) -> Bool {
    guard let live, live.state == .whole else { return false }
    let derived = live.manifest.entries.filter { !$0.value.isKept && $0.key.text.hasPrefix("\(folder)/") }
    let comparison = Comparison(from: live.manifest.only(isSource), to: sources, damaged: damaged)
    guard !derived.isEmpty, comparison.isEmpty else { return false }
    for (path, entry) in derived where try !live.isIntact(path, as: entry) { return false }
    progress.withLock { progress in
      for (path, entry) in derived { progress.add(path, entry, isWaiting: true) }
    }
    return true
  }
}

extension Manifest {
  fileprivate func only(_ isWanted: (OutputPath) -> Bool) -> Manifest {
    Manifest(entries: entries.filter { isWanted($0.key) })
  }
}
