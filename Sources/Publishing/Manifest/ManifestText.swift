import SiteModel

/// The manifest as text: a first line with the number of files, then one line per file, sorted by path: hash,
/// size, `site` or `kept`, path. The number reveals a truncated text. Equal manifests have equal bytes.
extension Manifest {
  private static let title = "helpcenter manifest 1, files: "

  package var text: [UInt8] {
    let files = files
    var bytes = Array("\(Self.title)\(files.count)\n".utf8)
    bytes.reserveCapacity(bytes.count + files.count * 96)
    for (path, entry) in files {
      bytes += entry.hash.text.utf8
      bytes += " \(entry.size) \(entry.isKept ? "kept" : "site") ".utf8
      bytes += path.text.utf8
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// Parses a manifest. Throws the number, from 1, of the first wrong line.
  package init(text: [UInt8]) throws(DamagedManifest) {
    let lines = text.split(separator: UInt8(ascii: "\n"))
    guard let first = lines.first, first.starts(with: Self.title.utf8),
      let count = Int(String(decoding: first.dropFirst(Self.title.utf8.count), as: UTF8.self))
    else { throw DamagedManifest(line: 1) }
    guard count == lines.count - 1, text.last == UInt8(ascii: "\n") else {
      throw DamagedManifest(line: lines.count)
    }
    var entries: [OutputPath: Entry] = [:]
    entries.reserveCapacity(count)
    for (index, line) in lines.enumerated().dropFirst() {
      guard let (path, entry) = Self.parse(line), entries.updateValue(entry, forKey: path) == nil else {
        throw DamagedManifest(line: index + 1)
      }
    }
    self.init(entries: entries)
  }

  private static func parse(_ line: ArraySlice<UInt8>) -> (OutputPath, Entry)? {
    let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 3)
    guard parts.count == 4, let hash = ContentHash(text: String(decoding: parts[0], as: UTF8.self)),
      let size = Int(String(decoding: parts[1], as: UTF8.self)), size >= 0,
      let path = OutputPath(String(decoding: parts[3], as: UTF8.self))
    else { return nil }
    switch String(decoding: parts[2], as: UTF8.self) {
    case "site": return (path, Entry(size: size, hash: hash))
    case "kept": return (path, Entry(size: size, hash: hash, isKept: true))
    default: return nil
    }
  }
}

/// A text that is not a manifest, with the first wrong line, from 1.
package struct DamagedManifest: Error, Equatable {
  package let line: Int
}
