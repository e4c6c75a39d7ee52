import Diagnostics
import SiteModel

/// The differences between the live version and a new one, apart from files that are only kept for open pages.
struct Comparison {
  let added: [OutputPath]
  let changed: [OutputPath]
  let removed: [OutputPath]
  let unchanged: Int

  /// Compares two manifests. Files in `damaged` count as changed: their live copies differ from the live manifest.
  init(from live: Manifest, to new: Manifest, damaged: Set<OutputPath> = []) {
    var added: [OutputPath] = []
    var changed: [OutputPath] = []
    var unchanged = 0
    for (path, entry) in new.files where !entry.isKept {
      guard let old = live.current(path) else {
        added.append(path)
        continue
      }
      if old.hasContent(of: entry), !damaged.contains(path) {
        unchanged += 1
      } else {
        changed.append(path)
      }
    }
    self.added = added
    self.changed = changed
    self.unchanged = unchanged
    removed = live.entries.filter { !$0.value.isKept && new.current($0.key) == nil }.map(\.key).sorted()
  }

  var isEmpty: Bool { added.isEmpty && changed.isEmpty && removed.isEmpty }

  /// The report on the differences. `obstacle` says why the folders could not be exchanged; nil if they were.
  func report(obstacle: SystemFailure?, notes: [PublishNote] = []) -> PublishReport {
    PublishReport(
      outcome: obstacle == nil ? .exchanged : .fileByFile, added: added, changed: changed, removed: removed,
      unchanged: unchanged, notes: notes + (obstacle.map { [.fileByFile($0)] } ?? []))
  }
}
