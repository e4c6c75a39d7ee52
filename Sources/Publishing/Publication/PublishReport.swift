import Diagnostics
import SiteModel

/// The changes by a publication, compared with the previous live version.
package struct PublishReport: Equatable, Sendable {
  package enum Outcome: Equatable, Sendable {
    /// The live version already had all files; nothing was written.
    case unchanged
    /// The new version replaced the old one atomically.
    case exchanged
    /// The folders could not be exchanged, so files were replaced one by one, and there is no version to roll
    /// back to.
    case fileByFile
  }

  package let outcome: Outcome
  /// The paths of the new files. All lists of paths here are sorted.
  package let added: [OutputPath]
  package let changed: [OutputPath]
  package let removed: [OutputPath]
  package let unchanged: Int
  package let notes: [PublishNote]
}

/// Something the user should know although the publication succeeded.
package enum PublishNote: Equatable, Sendable, CustomStringConvertible {
  /// Files of ours that someone changed or removed in the live folder; the edited ones are now in `folder`.
  case editedByHand([OutputPath], folder: String)
  /// The previous build did not finish; all its files were compared byte by byte.
  case repaired(String)
  /// Files were replaced one by one; the failure says why the folders could not be exchanged.
  case fileByFile(SystemFailure)

  package var description: String {
    switch self {
    case .editedByHand(let paths, let folder):
      "edited by hand and overwritten: \(paths.map { "'\($0)'" }.joined(separator: ", ")); "
        + "the edited files are in '\(folder)' until the next build"
    case .repaired(let folder): "the previous build did not finish; '\(folder)' was repaired"
    case .fileByFile(let failure):
      "\(failure.message); files were replaced one by one: assets, then pages, then deletions"
    }
  }
}
