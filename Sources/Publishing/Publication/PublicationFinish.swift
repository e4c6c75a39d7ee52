import SiteModel

extension Publication {
  /// Makes the written version live. Our files that are neither part of this version nor kept from the last are
  /// deleted; foreign files stay. Call it once, and write nothing afterwards.
  package func finish() throws(PublishingError) -> PublishReport {
    let progress = progress.withLock { $0 }
    let site = try progress.manifest()
    let comparison = Comparison(from: live?.manifest ?? Manifest(), to: site, damaged: progress.damaged)
    if let live, live.state == .whole, comparison.isEmpty {
      return PublishReport(
        outcome: .unchanged, added: [], changed: [], removed: [], unchanged: comparison.unchanged, notes: [])
    }
    let notes = try notes(damaged: progress.damaged.union(damagedAmong(comparison.removed)))

    let manifest = try withKeptFiles(site)
    let folder = try slot.open()
    try copyFromLive(progress.waiting, to: folder)
    try copyFromLive(manifest.entries.filter(\.value.isKept).map(\.key).sorted(), to: folder)
    try folder.write(manifest.text, to: Version.newManifestPath)
    try folder.synchronize()
    let replacement = try Replacement(of: live, by: folder, isOurs: slot.isOurs, holding: manifest)
    try slot.close()
    return comparison.report(obstacle: try replacement.swap(at: place), notes: notes)
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
      if try live.isIntact(path, as: entry) { manifest.entries[path] = entry.kept }
    }
    return manifest
  }

  /// Copies live files that the slot may lack: those of the new version, and those kept for open pages.
  private func copyFromLive(_ paths: [OutputPath], to folder: Folder) throws(PublishingError) {
    guard let live else { return }
    var maker = FolderMaker(in: folder)
    for path in paths {
      guard let entry = live.manifest.entries[path], try !slot.holds(entry, at: path) else { continue }
      let bytes = try content(of: path, entry, isWaiting: true)
      try maker.makeFolders(of: path.text)
      try folder.write(bytes, to: path.text)
    }
  }

  private func damagedAmong(_ removed: [OutputPath]) throws(PublishingError) -> [OutputPath] {
    guard let live else { return [] }
    var damaged: [OutputPath] = []
    for path in removed {
      guard let entry = live.manifest.entries[path], try !live.isIntact(path, as: entry) else { continue }
      damaged.append(path)
    }
    return damaged
  }

  private func notes(damaged: Set<OutputPath>) throws(PublishingError) -> [PublishNote] {
    var notes: [PublishNote] = []
    if slot.isUnfinished { notes.append(.repaired(place.slot)) }
    switch live?.state {
    case .unfinished: notes.append(.repaired(place.live))
    case .whole where !damaged.isEmpty:
      notes.append(.editedByHand(damaged.sorted(), folder: place.slot))
    case .whole, .foreign, nil: break
    }
    return notes
  }
}
