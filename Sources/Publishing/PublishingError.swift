import Diagnostics

/// What kept a version from being published. Unless the message says otherwise, the site that is live was
/// not touched.
package enum PublishingError: EnvironmentFailure, Equatable {
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
  /// The output does not name a folder: it is the root, or empty.
  case unusableOutput(String)
  case noEarlierVersion(String)
  /// The earlier version lacks a file of its manifest, or holds another one.
  case brokenEarlierVersion(String)
  /// The file-by-file way stopped in the middle.
  case stoppedHalfway(SystemFailure)
}
