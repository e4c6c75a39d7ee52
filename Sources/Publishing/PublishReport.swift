import Diagnostics
import SiteModel

/// What a publication changed for readers, against the version that was live before it.
package struct PublishReport: Equatable, Sendable {
  package enum Outcome: Equatable, Sendable {
    /// The live version is already this one; nothing was written.
    case unchanged
    /// The new version took the place of the old one in one moment.
    case exchanged
    /// File by file, because the two folders could not be exchanged: there is no version to roll back to.
    case fileByFile
  }

  package let outcome: Outcome
  /// Sorted, as all paths here.
  package let added: [OutputPath]
  package let changed: [OutputPath]
  package let removed: [OutputPath]
  /// How many files stay as they were.
  package let unchanged: Int
  package let notes: [PublishNote]
}

/// What whoever publishes should know besides, though nothing failed.
package enum PublishNote: Equatable, Sendable, CustomStringConvertible {
  /// Files of ours that were changed or removed in the live folder; edited ones are still in `folder`.
  case editedByHand([OutputPath], folder: String)
  /// The build before stopped in the middle; what it left was checked byte by byte.
  case repaired(String)
  /// Why the folders could not be exchanged.
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
