import Diagnostics
import Facts
import Foundation
import SiteModel

/// Reads a folder of any Markdown, and the file of facts to compare it with.
package enum OtherSources {
  /// The facts of a file anywhere.
  package static func rules(at path: String) throws(Obstacle) -> Outcome<Rules> {
    let (parent, name) = parts(of: path)
    guard let source = try FolderReader(root: parent).file(at: name) else {
      throw Obstacle("there is no file of facts '\(path)'", hint: "name a file like 'content/facts.yml'")
    }
    return FactsReader.rules(.none, adding: source, isNamed: false)
  }

  /// The Markdown below a folder, each with the start of its text after any front matter; their paths start with the
  /// folder's name.
  ///
  /// - Throws: a `SystemFailure`; an `Obstacle` if there is no Markdown.
  package static func texts(
    below folder: String
  ) async throws -> Outcome<[(source: SourceFile, start: Int)]> {
    let (parent, name) = parts(of: folder)
    let files = try await FolderReader(root: parent).files(below: name)
    let texts = files.value.filter { file in
      let path = file.path.lowercased()
      return [".md", ".markdown", ".mdx"].contains(where: path.hasSuffix)
    }
    guard !texts.isEmpty else {
      throw Obstacle(
        "there is no Markdown in the folder '\(folder)'", hint: "name a folder with files like 'returns.md'")
    }
    let found = texts.compactMap(SourceText.finding)
    let readable = texts.filter { SourceText.finding(about: $0) == nil }
    return Outcome(
      readable.map { ($0, FrontMatterRange.find(in: $0).value?.bodyStart ?? 0) }, files.diagnostics + found)
  }

  private static func parts(of path: String) -> (parent: String, name: String) {
    let url = URL(fileURLWithPath: path).standardizedFileURL
    return (url.deletingLastPathComponent().path, url.lastPathComponent)
  }
}
