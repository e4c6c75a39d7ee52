import Assembling
import Diagnostics
import Reading
import Rendering
import SiteModel

/// The site in the preview: the last good version in memory, and the findings of the latest version.
/// An actor, because saves and requests come at any time.
package actor Preview {
  private let root: String
  private let options: AssemblyOptions
  private var sources: SiteSources?
  /// The texts of the latest version, good or not, which the next version reuses.
  private var texts: ParsedTexts?
  /// The version that browsers see.
  private(set) var shown: SiteOutput?
  private(set) var state = PreviewState()
  private let baseline: Baseline?
  /// The latest version compared with the baseline; nil without a baseline.
  package private(set) var comparison: Baseline.Comparison?
  private var listeners: [AsyncStream<PreviewState>.Continuation] = []
  private let makeIndex: IndexMaker?
  /// The search index of the shown version, once a browser has requested it.
  private var index: Task<[OutputFile], any Error>?

  /// Makes the files of a version's search index.
  package typealias IndexMaker = @Sendable (SiteOutput) throws -> [OutputFile]

  /// - Parameter baseline: the list of findings to ignore.
  package init(
    root: String, options: AssemblyOptions, baseline: Baseline? = nil, makeIndex: IndexMaker? = nil
  ) {
    self.baseline = baseline
    self.root = root
    self.options = options
    self.makeIndex = makeIndex
  }

  /// Assembles the site for the first time, and returns its findings. Throws if the sources cannot be read.
  package func start() async throws -> [Diagnostic] {
    if try await read() { tell() }
    return state.findings
  }

  /// Reads the sources and assembles the site again. Returns the findings of the latest version; nil if nothing has
  /// changed. An environment failure becomes a finding, and the last good version stays.
  @discardableResult
  package func refresh() async -> [Diagnostic]? {
    do {
      guard try await read() else { return nil }
    } catch {
      let failure = error as? any EnvironmentFailure
      let findings = [
        Diagnostic(.error("preview"), about: ".", failure?.message ?? "\(error)", hint: failure?.hint ?? "")
      ]
      guard findings != state.findings else { return nil }
      sources = nil
      state.findings = findings
    }
    tell()
    return state.findings
  }

  /// Reads and assembles the site. Returns whether anything has changed.
  private func read() async throws -> Bool {
    let read = try await SiteSources.read(root: root, reusing: sources)
    let isOther: (SourceFile) -> Bool = { !$0.path.hasPrefix("templates/assets/css/") }
    let hasOtherChanges =
      sources?.content != read.content || sources?.found != read.found
      || sources?.templates.filter(isOther) != read.templates.filter(isOther)
    guard hasOtherChanges || sources?.templates != read.templates else { return false }
    sources = read
    let assembly = try await Assembly.assemble(read, options, knowing: texts)
    texts = assembly.texts
    comparison = baseline?.compared(with: assembly.diagnostics)
    state.findings = comparison?.new ?? assembly.diagnostics
    if shown != nil, state.findings.contains(where: { $0.severity == .error }) { return true }
    shown = assembly.output
    index = nil
    if hasOtherChanges { state.version += 1 } else { state.style += 1 }
    return true
  }

  /// The file at a path, as a build would write it; nil if the site has no such file.
  package func file(at path: OutputPath) async -> OutputFile? {
    guard let shown, let makeIndex, path.text.hasPrefix("pagefind/") else { return shown?.file(at: path) }
    let index = index ?? Task.detached { try makeIndex(shown) }
    self.index = index
    // The maker reports its failures; the page then has no search.
    return try? await index.value.first { $0.path == path }
  }

  func states() -> AsyncStream<PreviewState> {
    let (stream, continuation) = AsyncStream.makeStream(
      of: PreviewState.self, bufferingPolicy: .bufferingNewest(1))
    listeners.append(continuation)
    continuation.yield(state)
    return stream
  }

  /// Sends the state to all browsers, and forgets those that have disconnected.
  private func tell() {
    listeners.removeAll { if case .terminated = $0.yield(state) { true } else { false } }
  }
}
