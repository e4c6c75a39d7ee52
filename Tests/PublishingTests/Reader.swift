import Foundation
import SiteModel
import Synchronization

@testable import Publishing

/// What a reader sees who opened the live folder once and read everything through that handle.
enum Reading: Equatable {
  case whole(version: String)
  /// The folder stopped being live, and the next build changed it, before the reader was done.
  case overtaken
  case broken(String)
}

/// Reads a published site like a web server that keeps the folder open.
struct Reader {
  let output: String
  /// The foreign files, which must always be there.
  let foreign: SiteTexts

  func read() -> Reading {
    let folder = open(output, O_RDONLY | O_DIRECTORY)
    guard folder >= 0 else { return .broken("there is no live folder") }
    defer { close(folder) }
    let manifest = openat(folder, ".helpcenter/manifest", O_RDONLY)
    defer { if manifest >= 0 { close(manifest) } }
    let result = readAll(folder, manifest)
    if case .broken = result, wasOvertaken(folder, manifest) { return .overtaken }
    return result
  }

  private func readAll(_ folder: Int32, _ descriptor: Int32) -> Reading {
    guard descriptor >= 0, let manifest = try? Manifest(text: bytes(of: descriptor), from: "") else {
      return .broken("no manifest")
    }
    for (path, text) in foreign where bytes(path, in: folder) != Array(text.utf8) {
      return .broken("\(path) is lost")
    }
    var versions: Set<String> = []
    for (path, entry) in manifest.entries {
      guard let bytes = bytes(path.text, in: folder) else { return .broken("\(path) is missing") }
      guard bytes.count == entry.size, ContentHash(of: bytes) == entry.hash else {
        return .broken("\(path) is not what the manifest says")
      }
      guard path.text.hasSuffix(".html") else { continue }
      versions.insert(String(String(decoding: bytes, as: UTF8.self).prefix { $0 != "\n" }))
    }
    guard let version = versions.first, versions.count == 1 else {
      return .broken("pages of several versions: \(versions)")
    }
    return .whole(version: version)
  }

  /// Whether the folder lost its manifest for a reason: it is no longer live, or it is live again with
  /// another manifest, after two exchanges.
  private func wasOvertaken(_ folder: Int32, _ manifest: Int32) -> Bool {
    let first = identity { fstat(manifest, &$0) }
    for _ in 0..<3 {
      let isLive = identity { stat(output, &$0) } == identity { fstat(folder, &$0) }
      let now = identity { fstatat(folder, ".helpcenter/manifest", &$0, 0) }
      if now == nil ? !isLive : now != first { return true }
    }
    return false
  }

  private func identity(_ call: (inout stat) -> Int32) -> UInt64? {
    var status = stat()
    return call(&status) == 0 ? UInt64(status.st_ino) : nil
  }

  private func bytes(_ path: String, in folder: Int32) -> [UInt8]? {
    let descriptor = openat(folder, path, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    return bytes(of: descriptor)
  }

  private func bytes(of descriptor: Int32) -> [UInt8] {
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while case let count = Glibc.read(descriptor, &buffer, buffer.count), count > 0 {
      all += buffer.prefix(count)
    }
    return all
  }
}

/// Reads repeatedly on a separate thread until it is stopped.
final class PatientReader: Sendable {
  struct Findings {
    var versions: Set<String> = []
    var whole = 0
    var overtaken = 0
    var broken: [String] = []
    var isStopped = false
  }

  private let findings = Mutex(Findings())

  func start(_ reader: Reader) {
    Thread.detachNewThread { [self] in
      while !findings.withLock({ $0.isStopped }) { note(reader.read()) }
    }
  }

  func stop() -> Findings {
    findings.withLock {
      $0.isStopped = true
      return $0
    }
  }

  private func note(_ reading: Reading) {
    findings.withLock { findings in
      switch reading {
      case .whole(let version):
        findings.whole += 1
        findings.versions.insert(version)
      case .overtaken: findings.overtaken += 1
      case .broken(let reason): if !findings.isStopped { findings.broken.append(reason) }
      }
    }
  }
}
