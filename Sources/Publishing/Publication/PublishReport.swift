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
  /// What the user should know although the publication succeeded.
  package var notes: [String] = []

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
    if let obstacle {
      notes.append(
        "\(obstacle.message); files were replaced one by one: assets, then pages, then deletions")
    }
  }
}
