import Diagnostics
import TradeAssurance

/// All that a site is made of, as it lies on the disk.
package struct SiteSources: Sendable {
  /// `content/`, sorted by path.
  package var content: [DiskFile]
  /// `templates/` with its assets, sorted by path.
  package var templates: [DiskFile]
  /// `lastChanges`, which git takes its time to tell: it is asked when reading begins, and may still be at it when
  /// all files are read.
  package var history: Task<Outcome<[String: Day]>, Never>
  /// What could not be read.
  package var found: [Diagnostic]

  package init(
    content: [DiskFile], templates: [DiskFile],
    history: Task<Outcome<[String: Day]>, Never> = Task { Outcome([:]) }, found: [Diagnostic] = []
  ) {
    self.content = content
    self.templates = templates
    self.history = history
    self.found = found
  }

  /// The day of each article's last change, by its path below `content/`.
  package var lastChanges: [String: Day] {
    get async { await history.value.value }
  }

  /// What is wrong with them before anything is parsed.
  package var diagnostics: [Diagnostic] {
    get async { found + (await history.value).diagnostics }
  }

  /// - Parameters:
  ///   - root: the folder that holds `content/` and `templates/`.
  ///   - former: the same site read before; files that are the same are not read again, nor is its history.
  ///   - touched: the paths at which something has happened since; nil when that is not known.
  package static func read(
    root: String, reusing former: SiteSources? = nil, touched: Set<String>? = nil
  ) async throws(SystemFailure) -> SiteSources {
    let reader = FolderReader(root: root)
    if let touched, let sources = former?.written(at: touched, as: reader) { return sources }
    let touched = touched ?? []
    let history = former?.history ?? Task { await GitHistory.read(root: root) }
    let content = try await reader.files(below: "content", reusing: former?.content ?? [], touched: touched)
    let templates = try await reader.files(
      below: "templates", reusing: former?.templates ?? [], touched: touched)
    return SiteSources(
      content: content.value, templates: templates.value, history: history,
      found: content.diagnostics + templates.diagnostics)
  }

  /// More are found faster by a look at all.
  private static let fewPaths = 32

  /// The sources with some files read again; nil when it takes more than that: a file has come or gone, or
  /// cannot be read.
  private func written(at paths: Set<String>, as reader: FolderReader) -> SiteSources? {
    guard found.isEmpty, paths.count <= Self.fewPaths else { return nil }
    var sources = self
    for path in paths where !FolderReader.isForeign(path: path) {
      let isContent = path.hasPrefix("content/")
      guard let place = (isContent ? content : templates).firstIndex(where: { $0.path == path }) else {
        if reader.isNothing(at: path) { continue }
        return nil
      }
      // A file that is gone or cannot be read: the look at all of them says why.
      guard let file = try? reader.file(at: path) else { return nil }
      if isContent { sources.content[place] = file } else { sources.templates[place] = file }
    }
    return sources
  }
}
