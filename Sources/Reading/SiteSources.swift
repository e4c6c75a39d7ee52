import Diagnostics
import TradeAssurance

/// All that a site is made of, as it lies on the disk.
package struct SiteSources: Sendable {
  /// `content/`, sorted by path.
  package var content: [DiskFile]
  /// `templates/` with its assets, sorted by path.
  package var templates: [DiskFile]
  /// The day of each article's last change, by its path below `content/`.
  package var history: Outcome<[String: Day]>
  /// What could not be read.
  package var found: [Diagnostic]

  package init(
    content: [DiskFile], templates: [DiskFile], history: Outcome<[String: Day]> = Outcome([:]),
    found: [Diagnostic] = []
  ) {
    self.content = content
    self.templates = templates
    self.history = history
    self.found = found
  }

  /// What is wrong with them before anything is parsed.
  package var diagnostics: [Diagnostic] { found + history.diagnostics }

  /// - Parameters:
  ///   - root: the folder that holds `content/` and `templates/`.
  ///   - former: the same site read before; files that are the same are not read again, nor is its history.
  ///   - touched: paths that are read again all the same.
  package static func read(
    root: String, reusing former: SiteSources? = nil, touched: Set<String> = []
  ) async throws(ReadingError) -> SiteSources {
    let reader = FolderReader(root: root)
    let content = try await reader.files(below: "content", reusing: former?.content ?? [], touched: touched)
    let templates = try await reader.files(
      below: "templates", reusing: former?.templates ?? [], touched: touched)
    let history = former?.history ?? GitHistory.read(root: root)
    return SiteSources(
      content: content.value, templates: templates.value, history: history,
      found: content.diagnostics + templates.diagnostics)
  }
}
