import SiteModel

extension Publication {
  /// The content of a file of this version, from the slot, or from the live version if the slot lacks it.
  ///
  /// - Parameter isWaiting: whether the slot may lack it.
  func content(
    of path: OutputPath, _ entry: Manifest.Entry, isWaiting: Bool
  ) throws(PublishingError) -> [UInt8] {
    let folder = if isWaiting, let live { live.folder } else { try slot.open() }
    guard let bytes = try folder.bytes(of: path.text) else { throw folder.failure("read", path.text) }
    guard Manifest.Entry(of: bytes).hasContent(of: entry) else {
      throw .changedByHand("\(folder.path)/\(path)")
    }
    return bytes
  }
}
