import Diagnostics
import Glibc

/// A reason why a version was not published. Unless the message says otherwise, the live site is unchanged.
package enum PublishingError: EnvironmentFailure, Equatable {
  case system(SystemFailure)
  case foreignFiles([String])
  case locked(holder: String)
  case damagedManifest(path: String, line: Int)
  case collidingFiles(String, String)
  case reservedPath(String)
  /// A live file differs from the manifest, but its size and date do not.
  case changedByHand(String)
  case unreadableName(folder: String)
  case linkToNothing(String)
  case unusableOutput(String)
  case outputAmongSources(output: String, source: String)
  case noEarlierVersion(String)
  case brokenEarlierVersion(String)
  /// Replacing the files one by one failed halfway.
  case stoppedHalfway(SystemFailure)

  /// A failed system call.
  static func failed(_ action: String, _ path: String, _ code: Int32 = errno) -> PublishingError {
    .system(SystemFailure(action: action, path: path, code: code))
  }

  package var message: String {
    switch self {
    case .system(let failure): "\(failure.message); the live site is unchanged"
    case .foreignFiles(let paths):
      paths.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
        + (paths.count > 3 ? " and \(paths.count - 3) more" : "")
        + ": not published by helpcenter, and in the way of the site's files"
    case .locked(let holder): "another build is publishing here: \(holder)"
    case .damagedManifest(let path, let line): "the manifest '\(path)' is damaged at line \(line)"
    case .collidingFiles(let one, let other) where one == other: "two files would be published as '\(one)'"
    case .collidingFiles(let one, let other):
      "'\(one)' would be a file, but '\(other)' needs a folder of that name"
    case .reservedPath(let path): "'\(path)' is in the folder of the manifest"
    case .changedByHand(let path): "'\(path)' was edited by hand, and its date was set back"
    case .unreadableName(let folder): "a file in '\(folder)' has a name that cannot be published"
    case .linkToNothing(let path): "'\(path)' is a symbolic link to a folder that does not exist"
    case .unusableOutput(let path): "'\(path)' cannot be the output: it does not name a folder"
    case .outputAmongSources(let output, let source):
      "'\(output)' cannot be the output: the site is read from '\(source)'"
    case .noEarlierVersion(let output): "there is no previous version of '\(output)'"
    case .brokenEarlierVersion(let path):
      "the previous version is incomplete: '\(path)' is missing or changed"
    case .stoppedHalfway(let failure):
      "\(failure.message); this file system cannot exchange folders, so the live site now mixes two versions"
    }
  }

  package var hint: String {
    switch self {
    case .system(let failure), .stoppedHalfway(let failure):
      switch failure.code {
      case EROFS, EACCES, EPERM: "\(failure.hint), or give another --output"
      case ENAMETOOLONG: "give the article a shorter slug"
      default: failure.hint
      }
    case .foreignFiles: "move the files away, or give the page another slug, and build again"
    case .locked: "wait for it to end and build again"
    case .damagedManifest: "move the folder that holds it away and build again"
    case .collidingFiles: "give one of them another slug"
    case .reservedPath: "move it to another folder"
    case .changedByHand: "delete it and build again"
    case .unreadableName: "give it a name in UTF-8 without control characters and build again"
    case .linkToNothing: "create the folder it names, or remove the link"
    case .unusableOutput: "name a folder, as in --output public"
    case .outputAmongSources: "name a folder beside it, as in --output public"
    case .noEarlierVersion, .brokenEarlierVersion: "build the version you want"
    }
  }
}
