import Glibc

/// What kept a version from being published. Unless the message says otherwise, the site that is live was
/// not touched.
package enum PublishingError: Error, Equatable {
  /// A call to the system failed.
  case system(SystemFailure)
  /// Files that are not ours stand where files of ours must go.
  case foreignFiles([String])
  /// Another build holds the lock.
  case locked(LockHolder)
  case damagedManifest(path: String, line: Int)
  /// Two output files have one path, or one is the folder of the other.
  case collidingFiles(String, String)
  /// An output file in the folder that holds the manifest.
  case reservedPath(String)
  /// A file of the live version is not what the manifest says, though its size and date are.
  case changedByHand(String)
  /// A file name that is not UTF-8, or no name of a file of ours, in this folder.
  case unreadableName(folder: String)
  /// The output is a symbolic link that leads nowhere.
  case linkToNothing(String)
  /// The output is no name of a folder: the root, or empty.
  case unusableOutput(String)
  case noEarlierVersion(String)
  /// The earlier version lacks a file of its manifest, or holds another one.
  case brokenEarlierVersion(String)
  /// The file-by-file way stopped in the middle.
  case stoppedHalfway(SystemFailure)
}

/// A call to the system that failed: `cannot` what, where, why.
package struct SystemFailure: Error, Equatable, Sendable {
  package let action: String
  package let path: String
  /// The `errno`.
  package let code: Int32

  package init(action: String, path: String, code: Int32) {
    self.action = action
    self.path = path
    self.code = code
  }

  package var message: String {
    let reason = String(cString: strerror(code))
    return "cannot \(action) '\(path)': \(reason.prefix(1).lowercased())\(reason.dropFirst())"
  }

  var hint: String {
    switch code {
    case ENOSPC, EDQUOT: "free space on its disk and build again"
    case EROFS: "its file system is read-only: make it writable, or give another --output"
    case EACCES, EPERM: "give the account that builds the right to write there, or give another --output"
    case EMFILE, ENFILE: "raise the number of files a process may hold open (ulimit -n) and build again"
    case ENAMETOOLONG: "give the article a shorter slug"
    default: "mend it and build again"
    }
  }
}
