import Diagnostics
import Glibc

/// A slot ready to replace the live version, atomically or, if the folders cannot be exchanged, file by file.
struct Replacement {
  private let live: Version?
  private let slot: Folder
  private let manifest: Manifest
  /// The reason why the folders cannot be exchanged, if known.
  private let obstacle: SystemFailure?

  /// Completes a slot that has the files of its manifest: adds the live version's foreign files and removes
  /// all others. Later changes to the foreign files are lost, so exchange soon.
  ///
  /// - Parameter isOurs: whether the slot is known to have only files of the manifest.
  /// - Throws: `.foreignFiles` if foreign files have paths that the version needs.
  init(
    of live: Version?, by slot: Folder, isOurs: Bool, holding manifest: Manifest
  ) throws(PublishingError) {
    self.live = live
    self.slot = slot
    self.manifest = manifest
    guard let live else {
      if !isOurs { try SlotTidying(of: slot, holding: manifest, and: ForeignFiles(), from: slot).tidy() }
      obstacle = nil
      return
    }
    let foreign = try ForeignFiles(in: live)
    let inTheWay = foreign.inTheWay(of: manifest)
    guard inTheWay.isEmpty else { throw .foreignFiles(inTheWay.map { "\(live.folder.path)/\($0)" }) }
    obstacle = try Self.carry(
      foreign, from: live.folder, to: slot, isTidy: isOurs && foreign.items.isEmpty, holding: manifest)
    try slot.setRights(like: live.folder.status())
  }

  /// Tidies the slot. Returns why no exchange is possible: two mounts, or a mount inside the live folder.
  private static func carry(
    _ foreign: ForeignFiles, from live: Folder, to slot: Folder, isTidy: Bool, holding manifest: Manifest
  ) throws(PublishingError) -> SystemFailure? {
    var obstacle: SystemFailure?
    if try live.status().st_dev != slot.status().st_dev {
      obstacle = Self.obstacle(at: live.path, EXDEV)
    } else if let mountPoint = foreign.mountPoint {
      obstacle = Self.obstacle(at: "\(live.path)/\(mountPoint)", EXDEV)
    } else if isTidy {
      return nil
    } else {
      do throws(PublishingError) {
        try SlotTidying(of: slot, holding: manifest, and: foreign, from: live).tidy()
        return nil
      } catch .system(let failure) where failure.code == EXDEV {
        obstacle = failure
      }
    }
    try SlotTidying(of: slot, holding: manifest, and: ForeignFiles(), from: live).tidy()
    return obstacle
  }

  /// Makes the slot the live folder.
  ///
  /// - Returns: why the files were replaced one by one; nil if the folders were exchanged.
  func swap(at place: Place) throws(PublishingError) -> SystemFailure? {
    guard let live else {
      guard rename(place.slot, place.live) == 0 else {
        throw .system(SystemFailure(action: "publish", path: place.live, code: errno))
      }
      return nil
    }
    var obstacle = obstacle
    if obstacle == nil {
      let code = place.exchange()
      if code == 0 { return nil }
      let failure = Self.obstacle(at: place.live, code)
      guard [EINVAL, ENOSYS, EXDEV, EBUSY, EOPNOTSUPP].contains(code) else { throw .system(failure) }
      obstacle = failure
    }
    try FileByFile(slot: slot, manifest: manifest, live: live).replace()
    return obstacle
  }

  private static func obstacle(at path: String, _ code: Int32) -> SystemFailure {
    SystemFailure(action: "exchange", path: path, code: code)
  }
}
