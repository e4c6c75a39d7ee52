import Glibc

/// A failed system call: the action, the path and the reason.
package struct SystemFailure: EnvironmentFailure, Equatable {
  package let action: String
  package let path: String
  package let code: Int32
  package let hint: String

  /// - Parameter hint: nil takes the usual hint for `code`.
  package init(action: String, path: String, code: Int32, hint: String? = nil) {
    (self.action, self.path, self.code) = (action, path, code)
    self.hint = hint ?? Self.hint(for: code)
  }

  package var message: String { "cannot \(action) '\(path)': \(Self.reason(code))" }

  /// The system's description of a code, in lower case.
  package static func reason(_ code: Int32) -> String {
    let reason = String(cString: strerror(code))
    return reason.prefix(1).lowercased() + reason.dropFirst()
  }

  private static func hint(for code: Int32) -> String {
    switch code {
    case ENOSPC, EDQUOT: "free space on its disk and try again"
    case EROFS: "its file system is read-only: make it writable"
    case EACCES, EPERM: "give the account that runs this command the right to do so"
    case EIO, ESTALE, ETIMEDOUT: "check the disk or the network drive it is on and try again"
    case EMFILE, ENFILE: "raise the number of files a process may hold open (ulimit -n) and try again"
    case ENOMEM: "free memory and try again"
    case ENAMETOOLONG: "give it a shorter name"
    case EEXIST: "choose another name, or remove the file that is there"
    case ENOENT: "check the path and try again"
    case ENOTDIR: "move away the file that is in the place of the folder"
    default: "fix what the system reports and try again"
    }
  }
}
