import Diagnostics
import Glibc
import SiteModel

/// Creates the folders that files need, each once.
/// A symbolic link does not count as a folder, so nothing is ever written outside the root.
struct FolderMaker {
  let root: Folder
  var made: Set<String> = []

  /// Creates all folders of a file. Anything else at the folders' paths is removed.
  mutating func makeFolders(of file: String) throws(PublishingError) {
    for folder in file.enclosingFolders.prefix(while: { !made.contains($0) }).reversed() {
      // Another thread may create the folder meanwhile.
      while mkdirat(root.descriptor, folder, 0o777) != 0 {
        guard errno == EEXIST else { throw root.failure("make the folder", folder) }
        if try root.status(of: folder)?.isFolder == true { break }
        try root.remove(folder)
      }
      made.insert(folder)
    }
  }

  /// Creates all folders of the file at a path on disk.
  static func makeFolders(above path: String) throws(SystemFailure) {
    for folder in Array(path.enclosingFolders).reversed() where !folder.isEmpty && access(folder, F_OK) != 0 {
      guard mkdir(folder, 0o777) == 0 || errno == EEXIST else {
        throw SystemFailure(action: "make the folder", path: folder, code: errno)
      }
    }
  }
}
