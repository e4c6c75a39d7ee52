import Diagnostics
import SiteModel

/// The search index. Pagefind makes the index from the pages of the next version, if their text differs from the text
/// of the live version. Pagefind ends with the build.
package struct SearchIndex: Sendable {
  private static let folder = "pagefind"
  private let tool: String
  /// The number of texts sent before their answers are read. The answers to so many fit into the socket's buffer.
  private static let ahead = 16
  /// The most texts with a complete search table; with more, a worker searches (`docs/decisions/0018-search.md`).
  private static let fewTexts = 300

  /// - Parameter tool: the path of Pagefind's executable.
  package init(tool: String) {
    self.tool = tool
  }

  /// Adds the index to a version after its pages are written.
  package func add(to publication: Publication) throws {
    try publication.derive(Self.folder, by: index)
  }

  /// The files of the index, sorted by path. `next` gives the pages; their order changes the bytes of the index.
  package func files(of next: () throws -> OutputFile?) throws -> [OutputFile] {
    try index(of: SearchedText.texts(of: next))
  }

  /// Makes the index of texts. It has no filters, because with them the bytes differ from run to run.
  private func index(of texts: [OutputFile]) throws -> [OutputFile] {
    let service = try PagefindService(tool)
    // `$` and `%` are parts of words. All other settings are Pagefind's defaults.
    let request = PagefindRequest(type: "NewIndex", config: ["include_characters": "$%"])
    guard let index = try service.ask(request).indexId else { throw Obstacle.unreadableAnswer }
    // Pagefind reads the next texts while an answer is on its way.
    for (place, text) in texts.enumerated() {
      try service.send(
        PagefindRequest(
          type: "AddFile", indexId: index, filePath: text.path.text,
          fileContents: String(decoding: text.bytes, as: UTF8.self)))
      if place >= Self.ahead { try service.answer() }
    }
    for _ in texts.prefix(Self.ahead) { try service.answer() }
    guard let files = try service.ask(PagefindRequest(type: "GetFiles", indexId: index)).files else {
      throw Obstacle.unreadableAnswer
    }
    let made = try files.map { file throws(Obstacle) in
      guard let path = OutputPath("\(Self.folder)/\(file.path)") else {
        throw .failed(because: "Pagefind made a file that cannot be published: '\(file.path)'")
      }
      return OutputFile(path: path, bytes: Array(file.content))
    }
    return (made + [Self.first(of: files)]).sorted { $0.path < $1.path }
  }

  /// A script that requests at the same time the files that Pagefind's script would load one after the other: the list
  /// of indexes, the index of texts, the program, and the index of words if it is one file. On a large site a worker
  /// searches, and the script does not help.
  private static func first(of files: [PagefindAnswer.File]) -> OutputFile {
    let paths = files.map(\.path).sorted()
    let meta = paths.filter { $0.hasSuffix(".pf_meta") }
    let words = paths.filter { $0.hasSuffix(".pf_index") }
    // The first program is for the language of the texts; the one for all languages sorts last.
    let program = paths.filter { $0.hasPrefix("wasm.") }.prefix(1)
    let names = ["pagefind-entry.json?ts=\(meta.joined())"] + meta + (words.count == 1 ? words : []) + program
    let isSmall = paths.count { $0.hasSuffix(".pf_fragment") } <= fewTexts
    let script = """
      export const tag = '\(meta.joined())';
      const ask = (name) => ({ rel: 'preload', as: 'fetch', crossOrigin: '', href: new URL(name, import.meta.url) });
      for (const name of \(isSmall ? names : [])) document.head.append(Object.assign(document.createElement('link'), ask(name)));

      """
    return OutputFile(path: OutputPath(plain: "\(folder)/pagefind-first.js"), bytes: Array(script.utf8))
  }
}
