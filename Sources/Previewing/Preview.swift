import Assembling
import Diagnostics
import Reading
import Rendering
import SiteModel

/// The site as the preview shows it: the last good version in memory, and what is wrong with the newest.
///
/// An actor because saves and requests come at any time.
package actor Preview {
  private let root: String
  private let options: AssemblyOptions
  private var sources: SiteSources?
  /// The newest assembly, good or not: what has not changed is taken over from it.
  private var newest: Assembly?
  /// What browsers see.
  private var shown: SiteOutput?
  private(set) var state = PreviewState()
  private var listeners: [Int: AsyncStream<PreviewState>.Continuation] = [:]
  private var lastListener = 0

  package init(root: String, options: AssemblyOptions) {
    self.root = root
    self.options = options
  }

  /// Puts the site together for the first time.
  ///
  /// - Returns: the findings about it.
  /// - Throws: an environment failure, without which there is nothing to show yet.
  package func start() async throws -> [Diagnostic] {
    try await read(touched: nil)
    return state.findings
  }

  /// Reads what has changed and puts the site together anew. A failure of the environment becomes a finding: the last
  /// good version stays.
  ///
  /// - Returns: the findings about the newest version.
  @discardableResult
  package func refresh(after changes: SourceChanges = .unknown) async -> [Diagnostic] {
    let touched: Set<String>? =
      switch changes {
      case .touched(let paths): paths
      case .unknown: nil
      }
    do {
      try await read(touched: touched)
    } catch {
      let failure = error as? any EnvironmentFailure
      state.findings = [
        Diagnostic(
          .preview, at: SourceLocation(wholeFile: "."), failure?.message ?? "\(error)",
          hint: failure?.hint ?? "")
      ]
    }
    for listener in listeners.values { listener.yield(state) }
    return state.findings
  }

  private func read(touched: Set<String>?) async throws {
    let read = try await SiteSources.read(root: root, reusing: sources, touched: touched)
    show(try await Assembly.assemble(read, options, reusing: newest), from: read)
  }

  private func show(_ assembly: Assembly, from read: SiteSources) {
    let former = sources
    sources = read
    newest = assembly
    state.findings = assembly.diagnostics
    guard shown == nil || !assembly.diagnostics.contains(where: { $0.severity == .error }) else { return }
    let style = Self.isStyle(former: former, read)
    shown = assembly.output
    if style.onlyStyle { state.style += 1 } else if style.any { state.version += 1 }
  }

  /// Whether anything differs, and whether it is style sheets alone.
  private static func isStyle(former: SiteSources?, _ read: SiteSources) -> (any: Bool, onlyStyle: Bool) {
    guard let former else { return (true, false) }
    let isSheet: (DiskFile) -> Bool = { $0.path.hasPrefix("templates/assets/css/") }
    let contentIsSame = same(former.content, read.content)
    let restIsSame = same(former.templates.filter { !isSheet($0) }, read.templates.filter { !isSheet($0) })
    let sheetsAreSame = same(former.templates.filter(isSheet), read.templates.filter(isSheet))
    return (!(contentIsSame && restIsSame && sheetsAreSame), contentIsSame && restIsSame && !sheetsAreSame)
  }

  private static func same(_ one: [DiskFile], _ other: [DiskFile]) -> Bool {
    one.count == other.count && zip(one, other).allSatisfy { $0.path == $1.path && $0.bytes == $1.bytes }
  }

  // MARK: Asking

  /// The file at a path, as a build would write it; nil when the site has none.
  package func file(at path: OutputPath) -> OutputFile? { shown?.file(at: path) }

  /// All paths of the version that is shown.
  package var paths: [OutputPath] { shown?.paths ?? [] }

  package var findings: [Diagnostic] { state.findings }

  /// The state now and at each change.
  func states() -> AsyncStream<PreviewState> {
    lastListener += 1
    let id = lastListener
    let (stream, continuation) = AsyncStream.makeStream(
      of: PreviewState.self, bufferingPolicy: .bufferingNewest(1))
    listeners[id] = continuation
    continuation.onTermination = { _ in Task { await self.forget(id) } }
    continuation.yield(state)
    return stream
  }

  private func forget(_ id: Int) { listeners[id] = nil }
}

extension DiagnosticCode {
  static let preview = DiagnosticCode("preview", .error)
}
