import SiteModel
import Synchronization

extension Publication {
  /// Adds the files that a tool makes out of the files written so far, such as a search index.
  ///
  /// The tool does not run when the live version has the same sources and such a folder: its files are then
  /// those of the live version. No other thread may write meanwhile.
  ///
  /// - Parameters:
  ///   - folder: holds all that the tool makes, and nothing else.
  ///   - isSource: whether the tool reads a file.
  ///   - tool: gets the path of a folder that holds the version so far, without stale files.
  /// - Throws: `PublishingError`, and what the tool throws; the live folder is as it was.
  package func derive(
    _ folder: OutputPath, from isSource: (OutputPath) -> Bool, by tool: (_ site: String) throws -> Void
  ) throws {
    let site = try progress.withLock { $0 }.manifest()
    if try takeFromLive(folder, whenUnchanged: site, isSource) { return }
    try copyFromLive(holding: site)
    _ = try Replacement(of: live, by: slot.open(), isOurs: slot.isOurs, holding: site)
    slot.share()
    try tool(place.slot)
    try takeFromSlot(folder)
  }

  /// - Returns: whether the files of the folder could be those of the live version.
  private func takeFromLive(
    _ folder: OutputPath, whenUnchanged site: Manifest, _ isSource: (OutputPath) -> Bool
  ) throws(PublishingError) -> Bool {
    guard let live, live.state == .whole else { return false }
    let derived = live.manifest.entries.filter { !$0.value.isKept && $0.key.text.hasPrefix("\(folder)/") }
    let present = site.only(isSource)
    let sources = Comparison(
      from: live.manifest.only(isSource), to: present, listing: present.files,
      damaged: progress.withLock { $0.damaged })
    guard !derived.isEmpty, sources.isEmpty else { return false }
    for (path, entry) in derived where try !live.isIntact(path, as: entry) { return false }
    var batch = WrittenFiles()
    for (path, entry) in derived { batch.addWaiting(path, entry) }
    progress.withLock { $0.add(batch) }
    return true
  }

  private func takeFromSlot(_ folder: OutputPath) throws(PublishingError) {
    let slot = try slot.open()
    var batch = WrittenFiles()
    var waiting = [folder.text]
    while let folder = waiting.popLast() {
      for item in try slot.items(of: folder) {
        let path = "\(folder)/\(item.name)"
        if item.isFolder {
          waiting.append(path)
          continue
        }
        // Whatever is wrong with the name, the error below names its folder.
        guard let output = try? OutputPath(path) else {
          throw .unreadableName(folder: "\(slot.path)/\(folder)")
        }
        guard let bytes = try slot.bytes(of: path) else { throw slot.failure("read", path) }
        try batch.addPlaced(output, Manifest.Entry(of: bytes), against: live)
      }
    }
    progress.withLock { $0.add(batch) }
  }
}

extension Manifest {
  fileprivate func only(_ isWanted: (OutputPath) -> Bool) -> Manifest {
    Manifest(entries: entries.filter { isWanted($0.key) })
  }
}
