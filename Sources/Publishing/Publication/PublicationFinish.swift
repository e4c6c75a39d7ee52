import SiteModel

extension Publication {
  /// Makes the written version live. Our files that are neither part of this version nor kept from the last are
  /// deleted; foreign files stay. Call it once, and write nothing afterwards.
  package func finish() throws(PublishingError) -> PublishReport {
    let progress = progress.withLock { $0 }
    let site = try progress.manifest()
    var report = PublishReport(from: live?.manifest ?? Manifest(), to: site, damaged: progress.damaged)
    if live?.state == .whole, report.isEmpty { return report }
    var damaged = progress.damaged
    for path in report.removed {
      if let live, let entry = live.manifest.entries[path], try !live.isIntact(path, as: entry) {
        damaged.insert(path)
      }
    }
    if before?.state == .unfinished { report.notes.append(.repaired(place.slot)) }
    if live?.state == .unfinished { report.notes.append(.repaired(place.live)) }
    if live?.state == .whole, !damaged.isEmpty {
      report.notes.append(.editedByHand(damaged.sorted(), folder: place.slot))
    }

    let manifest = try withKeptFiles(site)
    let folder = try openSlot()
    try copyFromLive(manifest, to: folder)
    try folder.write(manifest.text, to: Version.newManifestPath)
    try folder.synchronize()
    let replacement = try Replacement(of: live, by: folder, isOurs: before == nil, holding: manifest)
    try folder.rename(Version.newManifestPath, to: Version.manifestPath)
    try folder.remove(Version.unfinishedPath)
    report.end(obstacle: try replacement.swap(at: place))
    return report
  }

  /// Adds the fingerprinted files of the live version, because pages opened before the exchange may still
  /// request them.
  private func withKeptFiles(_ site: Manifest) throws(PublishingError) -> Manifest {
    guard let live else { return site }
    var manifest = site
    let folders = site.folders
    for (path, entry) in live.manifest.entries where path.isFingerprinted && !entry.isKept {
      if site.entries[path] != nil || folders.contains(path.text) { continue }
      if path.text.enclosingFolders.contains(where: site.names) { continue }
      guard try live.isIntact(path, as: entry) else { continue }
      manifest.entries[path] = Manifest.Entry(size: entry.size, hash: entry.hash, isKept: true)
    }
    return manifest
  }

  /// Copies live files that the slot may lack: those of the new version, and those kept for open pages.
  private func copyFromLive(_ manifest: Manifest, to folder: Folder) throws(PublishingError) {
    var maker = FolderMaker(root: folder)
    for (path, entry) in manifest.entries where isLive(path, entry) {
      if try before?.holds(entry, at: path) == true { continue }
      let bytes = try content(of: path, entry)
      try maker.makeFolders(of: path.text)
      try folder.write(bytes, to: path.text)
    }
  }
}
