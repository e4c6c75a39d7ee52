import Diagnostics
import Facts
import Foundation
import SiteModel

/// Reads Markdown that is not part of a site, and the file of facts for checking that Markdown.
package enum OtherSources {
  /// Reads the facts of a file at any path.
  package static func rules(at path: String) throws(Obstacle) -> Outcome<Rules> {
    let (parent, name, isFolder) = parts(of: path)
    guard !isFolder, let source = try FolderReader(root: parent).file(at: name) else {
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
    let (parent, name, isFolder) = parts(of: folder)
    let reader = FolderReader(root: parent)
    let files =
      isFolder ? try await reader.files(below: name) : Outcome([try reader.file(at: name)].compactMap(\.self))
    let texts = files.value.filter { file in
      [".md", ".markdown", ".mdx"].contains(where: file.path.lowercased().hasSuffix)
    }
    guard !texts.isEmpty else {
      let hint = "name a folder with files like 'returns.md'"
      throw Obstacle("there is no Markdown in '\(folder)'", hint: hint)
    }
    let found = texts.map(SourceText.finding)
    let readable = zip(texts, found).filter { $1 == nil }.map(\.0)
    return Outcome(
      readable.map { ($0, FrontMatterReader.place(in: $0).value?.bodyStart ?? 0) },
      files.diagnostics.map(aboutOther) + found.compactMap(\.self))
  }

  private static func parts(of path: String) -> (parent: String, name: String, isFolder: Bool) {
    let url = URL(fileURLWithPath: path).standardizedFileURL
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    return (url.deletingLastPathComponent().path, url.lastPathComponent, exists && isFolder.boolValue)
  }

  /// A note in place of an error about a symbolic link. The documents are not published, so a link is harmless.
  private static func aboutOther(_ finding: Diagnostic) -> Diagnostic {
    guard finding.code == .symbolicLink else { return finding }
    let (note, hint) = (DiagnosticCode.note(finding.code.name), "check what it leads to as well")
    return Diagnostic(note, at: finding.location, "the symbolic link is not followed", hint: hint)
  }
}
