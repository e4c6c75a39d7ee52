import CExchange
import Diagnostics
import Glibc

/// A slot ready to replace the live version, atomically or, if the folders cannot be exchanged, file by file.
struct Replacement {
  private let live: Version?
  let slot: Folder
  let manifest: Manifest
  /// Why the folders cannot be exchanged, if known: two mounts, or a mount inside the live folder.
  private var obstacle: SystemFailure?

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
      if !isOurs { try SlotTidying(slot: slot, manifest: manifest, foreign: [:], live: slot).tidy() }
      return
    }
    let foreign = try ForeignFiles(in: live)
    let inTheWay = foreign.inTheWay(of: manifest)
    guard inTheWay.isEmpty else { throw .foreignFiles(inTheWay.map { "\(live.folder.path)/\($0)" }) }
    if try live.folder.status(of: ".")?.st_dev != slot.status(of: ".")?.st_dev {
      obstacle = Self.obstacle(at: live.folder.path, EXDEV)
    } else if let mountPoint = foreign.mountPoint {
      obstacle = Self.obstacle(at: "\(live.folder.path)/\(mountPoint)", EXDEV)
    } else if !isOurs || !foreign.items.isEmpty {
      do throws(PublishingError) {
        try SlotTidying(slot: slot, manifest: manifest, foreign: foreign.items, live: live.folder).tidy()
      } catch .system(let failure) where failure.code == EXDEV {
        obstacle = failure
      }
    }
    if obstacle != nil {
      try SlotTidying(slot: slot, manifest: manifest, foreign: [:], live: live.folder).tidy()
    }
    if let original = try live.folder.status(of: ".") { try slot.setRights(of: ".", like: original) }
  }

  /// Makes the slot the live folder. Returns why the files were replaced one by one; nil if the folders were exchanged.
  func swap(at place: Place) throws(PublishingError) -> SystemFailure? {
    guard let live else {
      guard rename(place.slot, place.live) == 0 else { throw .failed("publish", place.live) }
      return nil
    }
    var obstacle = obstacle
    if obstacle == nil {
      let code = exchange_paths(AT_FDCWD, place.slot, AT_FDCWD, place.live)
      if code == 0 { return nil }
      let failure = Self.obstacle(at: place.live, code)
      guard [EINVAL, ENOSYS, EXDEV, EBUSY, EOPNOTSUPP].contains(code) else { throw .system(failure) }
      obstacle = failure
    }
    try replaceFiles(of: live)
    return obstacle
  }

  private static func obstacle(at path: String, _ code: Int32) -> SystemFailure {
    SystemFailure(action: "exchange", path: path, code: code)
  }
}
