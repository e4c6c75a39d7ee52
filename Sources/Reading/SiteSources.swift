import Diagnostics
import TradeAssurance

/// All that a site is made of, as it lies on the disk.
package struct SiteSources: Sendable {
  /// `content/`, sorted by path.
  package var content: [DiskFile]
  /// `templates/` with its assets, sorted by path.
  package var templates: [DiskFile]
  /// The day of each article's last change, by its path below `content/`.
  package var lastChanges: [String: Day]
  /// What could not be read.
  package var found: [Diagnostic]

  package init(
    content: [DiskFile], templates: [DiskFile], lastChanges: [String: Day] = [:], found: [Diagnostic] = []
  ) {
    self.content = content
    self.templates = templates
    self.lastChanges = lastChanges
    self.found = found
  }

  /// - Parameter root: the folder that holds `content/` and `templates/`.
  package static func read(root: String) async throws(ReadingError) -> SiteSources {
    let reader = FolderReader(root: root)
    let content = try await reader.files(below: "content")
    let templates = try await reader.files(below: "templates")
    let history = GitHistory.read(root: root)
    return SiteSources(
      content: content.value, templates: templates.value, lastChanges: history.value,
      found: content.diagnostics + templates.diagnostics + history.diagnostics)
  }
}
