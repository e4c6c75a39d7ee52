import Days
import Diagnostics

/// The sources of a site, read from disk.
package struct SiteSources: Sendable {
  /// The files of `content/`, sorted by path.
  package var content: [SourceFile]
  /// The files of the site's own `templates/`, assets included, sorted by path; empty if there are none.
  package var templates: [SourceFile]
  /// The day of each article's last change, by the article's path below `content/`. git is slow, so it starts first
  /// and may still run when all files are read.
  package var history: Task<Outcome<[String: Day]>, Never>
  package var found: [Diagnostic]

  package init(
    content: [SourceFile], templates: [SourceFile],
    history: Task<Outcome<[String: Day]>, Never> = Task { Outcome([:]) }, found: [Diagnostic] = []
  ) {
    (self.content, self.templates, self.history, self.found) = (content, templates, history, found)
  }

  /// Reads the sources from `root`, the folder that contains `content/`, and `templates/` if the site has its own.
  ///
  /// - Parameter former: the same site, read earlier. Unchanged files are not read again, and neither is the history.
  package static func read(
    root: String, reusing former: SiteSources? = nil
  ) async throws(SystemFailure) -> SiteSources {
    let reader = FolderReader(root: root)
    let history = former?.history ?? Task { await GitHistory.read(root: root) }
    let content = try await reader.files(below: "content", reusing: former?.content ?? [])
    let templates = try await reader.files(
      below: "templates", reusing: former?.templates ?? [], isOptional: true)
    let endings = [".mustache", ".css", ".js", ".svg"]
    let texts = templates.value.filter { endings.contains(where: $0.path.hasSuffix) }
    return SiteSources(
      content: content.value, templates: templates.value, history: history,
      found: content.diagnostics + templates.diagnostics + texts.compactMap(SourceText.finding))
  }
}
