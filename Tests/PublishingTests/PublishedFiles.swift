import Foundation
import SiteModel
import Testing

@testable import Publishing

/// The files of a site by path, as a test publishes or finds them.
typealias SiteTexts = [String: String]

func outputFiles(_ texts: SiteTexts) throws -> [OutputFile] {
  texts.sorted { $0.key < $1.key }
    .map { OutputFile(path: OutputPath(plain: $0.key), bytes: Array($0.value.utf8)) }
}

extension PublishReport {
  enum Outcome { case unchanged, exchanged, fileByFile }

  var outcome: Outcome {
    let isMixed = notes.contains { if case .fileByFile = $0 { true } else { false } }
    return !wasPublished ? .unchanged : isMixed ? .fileByFile : .exchanged
  }
}

/// Publishes a whole site in one batch.
@discardableResult
func publish(_ texts: SiteTexts, at output: String) throws -> PublishReport {
  let publication = try Publication(at: output)
  try publication.write(outputFiles(texts))
  return try publication.finish()
}

/// The text of every file below a folder, by path, except the manifest's folder; a symbolic link as `->
/// target`.
func files(in folder: String) -> SiteTexts {
  var found: SiteTexts = [:]
  let walk = FileManager.default.enumerator(atPath: folder)
  while let path = walk?.nextObject() as? String {
    if path == ".helpcenter" || path.hasPrefix(".helpcenter/") { continue }
    let whole = "\(folder)/\(path)"
    if let target = try? FileManager.default.destinationOfSymbolicLink(atPath: whole) {
      found[path] = "-> \(target)"
    } else if let bytes = FileManager.default.contents(atPath: whole),
      (try? FileManager.default.attributesOfItem(atPath: whole))?[.type] as? FileAttributeType == .typeRegular
    {
      found[path] = String(decoding: bytes, as: UTF8.self)
    }
  }
  return found
}

func manifest(of folder: String) throws -> Manifest {
  let bytes = try #require(FileManager.default.contents(atPath: "\(folder)/.helpcenter/manifest"))
  return try Manifest(text: Array(bytes), from: folder)
}

/// Writes a file and creates its folders.
func put(_ text: String, at path: String) throws {
  let folder = (path as NSString).deletingLastPathComponent
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  let handle = fopen(path, "w")
  let file = try #require(handle)
  defer { fclose(file) }
  fputs(text, file)
}

func paths(_ texts: String...) throws -> [OutputPath] {
  texts.map { OutputPath(plain: $0) }
}

func statusOnDisk(_ path: String) throws -> stat {
  var status = stat()
  let code = lstat(path, &status)
  try #require(code == 0, "nothing at \(path)")
  return status
}
