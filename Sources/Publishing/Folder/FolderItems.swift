import Diagnostics
import Glibc

extension Folder {
  /// The unsorted items of a folder below this one; "" is this folder itself.
  func items(of folder: String) throws(PublishingError) -> [FolderItem] {
    let source = openat(
      descriptor, folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard source >= 0 else { throw failure("list", folder) }
    guard let stream = fdopendir(source) else {
      close(source)
      throw failure("list", folder)
    }
    let (items, code) = FolderItem.all(in: stream)
    guard code == 0 else { throw failure("list", folder, code: code) }
    guard items.allSatisfy(\.isText) else { throw .unreadableName(folder: "\(path)/\(folder)") }
    return items
  }
}
