import Glibc

/// A whole slot that takes the place of the live version: foreign files come along, then the two change
/// places in one moment, or file by file where they cannot.
struct Replacement {
  private let live: Version?
  private let slot: Folder
  private let manifest: Manifest
  private var foreign = ForeignFiles()
  /// Why the two folders cannot be exchanged, as far as is known.
  private var obstacle: SystemFailure?

  /// - Throws: `.foreignFiles` for files that are not ours and stand in the way of the slot's.
  init(of live: Version?, by slot: Folder, holding manifest: Manifest) throws(PublishingError) {
    self.live = live
    self.slot = slot
    self.manifest = manifest
    guard let live else { return }
    foreign = try Self.foreignFiles(of: live, besides: manifest)
    if try live.folder.status().device != slot.status().device {
      obstacle = Self.obstacle(at: live.folder.path, EXDEV)
    } else if let mountPoint = foreign.mountPoint {
      obstacle = Self.obstacle(at: "\(live.folder.path)/\(mountPoint)", EXDEV)
    }
  }

  /// Makes the slot hold the files of its manifest, the foreign files of the live version, and no others.
  mutating func tidy() throws(PublishingError) {
    do throws(PublishingError) {
      let carried = obstacle == nil ? foreign : ForeignFiles()
      var tidying = SlotTidying(
        of: slot, holding: manifest, and: carried, from: live?.folder ?? slot)
      try tidying.tidy()
    } catch {
      guard obstacle == nil, case .system(let failure) = error, failure.code == EXDEV else { throw error }
      obstacle = failure
      try tidy()
    }
    if let live, try slot.status().permissions != live.folder.status().permissions {
      try slot.setRights(of: ".", like: live.folder.status())
    }
  }

  /// Carries over what became of the foreign files since they were listed.
  mutating func followLateChanges() throws(PublishingError) {
    guard let live, obstacle == nil else { return }
    let now = try Self.foreignFiles(of: live, besides: manifest)
    guard now != foreign else { return }
    foreign = now
    try tidy()
  }

  /// Makes the slot the live folder.
  ///
  /// - Returns: how, and why it was not by exchange.
  func swap(at place: Place) throws(PublishingError) -> (PublishReport.Outcome, SystemFailure?) {
    guard let live else {
      guard rename(place.slot, place.live) == 0 else {
        throw .system(SystemFailure(action: "publish", path: place.live, code: errno))
      }
      return (.exchanged, nil)
    }
    if let obstacle { return try replaceFileByFile(live, because: obstacle) }
    let code = place.exchange()
    if code == 0 { return (.exchanged, nil) }
    let failure = Self.obstacle(at: place.live, code)
    guard [EINVAL, ENOSYS, EXDEV, EBUSY, EOPNOTSUPP].contains(code) else { throw .system(failure) }
    return try replaceFileByFile(live, because: failure)
  }

  private func replaceFileByFile(
    _ live: Version, because obstacle: SystemFailure
  ) throws(PublishingError) -> (PublishReport.Outcome, SystemFailure?) {
    try FileByFile(from: slot, holding: manifest, to: live).replace()
    return (.fileByFile, obstacle)
  }

  private static func foreignFiles(
    of live: Version, besides manifest: Manifest
  ) throws(PublishingError) -> ForeignFiles {
    let foreign = try ForeignFiles(in: live)
    let inTheWay = foreign.inTheWay(of: manifest)
    guard inTheWay.isEmpty else {
      throw .foreignFiles(inTheWay.map { "\(live.folder.path)/\($0)" })
    }
    return foreign
  }

  private static func obstacle(at path: String, _ code: Int32) -> SystemFailure {
    SystemFailure(action: "exchange", path: path, code: code)
  }
}
