import Diagnostics
import Facts
import Foundation
import SiteModel

/// Reads Markdown that is not part of a site, and the file of facts for checking that Markdown.
package enum OtherSources {
  /// Reads the facts of a file at any path.
  package static func rules(at path: String) throws(Obstacle) -> Outcome<Rules> {
    let (parent, name) = parts(of: path)
    guard !isFolder(path), let source = try FolderReader(root: parent).file(at: name) else {
      throw Obstacle("there is no file of facts '\(path)'", hint: "name a file like 'content/facts.yml'")
    }
    return FactsReader.rules(.none, adding: source, isNamed: false)
  }

  /// Reads one Markdown file, or all below a folder. Each comes with the offset of its text, after any front matter.
  /// Paths start with the folder's name.
  ///
  /// - Throws: a `SystemFailure`; an `Obstacle` if there is no Markdown.
  package static func texts(
    below folder: String
  ) async throws -> Outcome<[(source: SourceFile, start: Int)]> {
    let (parent, name) = parts(of: folder)
    let reader = FolderReader(root: parent)
    let files =
      isFolder(folder)
      ? try await reader.files(below: name) : Outcome(try reader.file(at: name).map { [$0] } ?? [])
    let texts = files.value.filter { file in
      let path = file.path.lowercased()
      return [".md", ".markdown", ".mdx"].contains(where: path.hasSuffix)
    }
    guard !texts.isEmpty else {
      throw Obstacle(
        "there is no Markdown in '\(folder)'", hint: "name a folder with files like 'returns.md'")
    }
    let found = texts.compactMap(SourceText.finding)
    let readable = texts.filter { SourceText.finding(about: $0) == nil }
    return Outcome(
      readable.map { ($0, FrontMatterRange.find(in: $0).value?.bodyStart ?? 0) },
      files.diagnostics.map(\.aboutOther) + found)
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  private static func parts(of path: String) -> (parent: String, name: String) {
    let url = URL(fileURLWithPath: path).standardizedFileURL
    return (url.deletingLastPathComponent().path, url.lastPathComponent)
  }
}

extension Diagnostic {
  /// A note in place of an error about a symbolic link. The documents are not published, so a link is harmless.
  fileprivate var aboutOther: Diagnostic {
    guard code == .symbolicLink else { return self }
    return Diagnostic(
      DiagnosticCode(code.name, .note), at: location, "the symbolic link is not followed",
      hint: "check what it leads to as well")
  }
}
