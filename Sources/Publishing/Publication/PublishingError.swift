import Diagnostics

/// A reason why a version was not published. Unless the message says otherwise, the live site is unchanged.
package enum PublishingError: EnvironmentFailure, Equatable {
  case system(SystemFailure)
  /// Foreign files have paths that the version needs.
  case foreignFiles([String])
  case locked(holder: String)
  case damagedManifest(path: String, line: Int)
  /// Two output files have the same path, or one is a folder of the other.
  case collidingFiles(String, String)
  /// An output file would be in the folder of the manifest.
  case reservedPath(String)
  /// A live file differs from the manifest, but its size and date do not.
  case changedByHand(String)
  /// A file name in this folder is not UTF-8, or cannot be an output path.
  case unreadableName(folder: String)
  /// The output is a broken symbolic link.
  case linkToNothing(String)
  /// The output does not name a folder: it is the root, or empty.
  case unusableOutput(String)
  /// The output is a folder of the sources, contains one, or is inside one.
  case outputAmongSources(output: String, source: String)
  case noEarlierVersion(String)
  /// The earlier version lacks a file of its manifest, or a file differs from the manifest.
  case brokenEarlierVersion(String)
  /// Replacing the files one by one failed halfway.
  case stoppedHalfway(SystemFailure)
}
