import Diagnostics
import Glibc

/// Makes the folders that files need, each once.
///
/// A name counts as a folder only when it is one itself, no symbolic link to one: so nothing is ever
/// written outside.
struct FolderMaker {
  let root: Folder
  private var made: Set<String> = []

  init(in root: Folder) {
    self.root = root
  }

  /// Makes every folder that a file lies in. What stands in the way is removed.
  mutating func makeFolders(of file: String) throws(PublishingError) {
    for folder in missing(of: file).reversed() {
      try make(folder)
      made.insert(folder)
    }
  }

  private func missing(of file: String) -> [String] {
    var missing: [String] = []
    for folder in file.enclosingFolders {
      if made.contains(folder) { break }
      missing.append(folder)
    }
    return missing
  }

  private func make(_ folder: String) throws(PublishingError) {
    if mkdirat(root.descriptor, folder, 0o777) == 0 { return }
    guard errno == EEXIST else { throw root.failure("make the folder", folder) }
    if try root.status(of: folder)?.isFolder == true { return }
    try root.remove(folder)
    // Another thread may have made it in between.
    guard mkdirat(root.descriptor, folder, 0o777) == 0 || errno == EEXIST else {
      throw root.failure("make the folder", folder)
    }
  }

  /// Makes the folders that the file at a path of the disk lies in.
  static func makeFolders(above path: String) throws(SystemFailure) {
    for folder in Array(path.enclosingFolders).reversed() where !folder.isEmpty && access(folder, F_OK) != 0 {
      guard mkdir(folder, 0o777) == 0 || errno == EEXIST else {
        throw SystemFailure(action: "make the folder", path: folder, code: errno)
      }
    }
  }
}
