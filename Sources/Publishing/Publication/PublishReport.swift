import Diagnostics
import SiteModel

/// The changes by a publication: the differences between the live version and the new one, apart from files that are
/// only kept for open pages.
package struct PublishReport: Sendable {
  /// False if the live version already had all files; then nothing was written.
  package private(set) var wasPublished = false
  /// The paths of the new files, in any order like all lists of paths here.
  package private(set) var added: [OutputPath] = []
  package private(set) var changed: [OutputPath] = []
  package let removed: [OutputPath]
  package private(set) var unchanged = 0
  package var notes: [PublishNote] = []

  /// Compares two manifests. Files in `damaged` count as changed: their live copies differ from the live manifest.
  init(from live: Manifest, to new: Manifest, damaged: Set<OutputPath> = []) {
    removed = live.entries.filter { !$0.value.isKept && new.current($0.key) == nil }.map(\.key)
    for (path, entry) in new.entries where !entry.isKept {
      let old = live.current(path)
      if old?.hasContent(of: entry) == true, !damaged.contains(path) {
        unchanged += 1
      } else if old != nil {
        changed.append(path)
      } else {
        added.append(path)
      }
    }
  }

  var isEmpty: Bool { added.isEmpty && changed.isEmpty && removed.isEmpty }

  /// Records that the version is live. `obstacle` says why the folders could not be exchanged; nil if they were.
  mutating func end(obstacle: SystemFailure?) {
    wasPublished = true
    notes += obstacle.map { [.fileByFile($0)] } ?? []
  }
}

/// Something the user should know although the publication succeeded.
package enum PublishNote: Equatable, Sendable, CustomStringConvertible {
  /// Files of ours that someone changed or removed in the live folder; the edited ones are now in `folder`.
  case editedByHand([OutputPath], folder: String)
  /// All files of this folder were compared byte by byte.
  case repaired(String)
  /// The failure says why the folders could not be exchanged. There is no version to roll back to.
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
