import SiteModel

extension Publication {
  /// The content of a file of this version, from the slot, or from the live version if the slot lacks it.
  ///
  /// - Parameter isWaiting: whether the slot may lack it.
  func content(
    of path: OutputPath, _ entry: Manifest.Entry, isWaiting: Bool
  ) throws(PublishingError) -> [UInt8] {
    let folder = if isWaiting, let live { live.folder } else { try slot.open() }
    return try content(of: path, entry, in: folder)
  }

  func content(
    of path: OutputPath, _ entry: Manifest.Entry, in folder: Folder
  ) throws(PublishingError) -> [UInt8] {
    guard let bytes = try folder.bytes(of: path.text), Manifest.Entry(of: bytes).hasContent(of: entry) else {
      throw .changedByHand("\(folder.path)/\(path)")
    }
    return bytes
  }
}
