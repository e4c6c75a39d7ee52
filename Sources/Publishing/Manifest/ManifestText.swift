import SiteModel

/// The manifest on disk: a first line with the number of files, then one line per file, sorted by path: hash,
/// size, `site` or `kept`, path.
///
/// Its bytes depend only on the content. The number reveals a truncated file.
extension Manifest {
  private static let title = "helpcenter manifest 1, files: "

  package var text: [UInt8] {
    let files = files
    var bytes = Array("\(Self.title)\(files.count)\n".utf8)
    bytes.reserveCapacity(bytes.count + files.count * 96)
    for (path, entry) in files {
      bytes.append(hexadecimal: entry.hash.first)
      bytes.append(hexadecimal: entry.hash.second)
      bytes.append(UInt8(ascii: " "))
      bytes += String(entry.size).utf8
      bytes += (entry.isKept ? " kept " : " site ").utf8
      bytes += path.text.utf8
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// - Throws: the number, from 1, of the first line that is wrong.
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
    guard parts.count == 4, parts[0].count == 32,
      let first = UInt64(hexadecimal: parts[0].prefix(16)),
      let second = UInt64(hexadecimal: parts[0].suffix(16)),
      let size = Int(String(decoding: parts[1], as: UTF8.self)), size >= 0,
      // Whatever is wrong with the path, the line is damaged.
      let path = try? OutputPath(String(decoding: parts[3], as: UTF8.self))
    else { return nil }
    let hash = ContentHash(first: first, second: second)
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

  package init(line: Int) {
    self.line = line
  }
}

extension [UInt8] {
  fileprivate mutating func append(hexadecimal value: UInt64) {
    for shift in stride(from: UInt64(60), through: 0, by: -4) {
      let digit = UInt8(truncatingIfNeeded: value &>> shift) & 15
      append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}

extension UInt64 {
  fileprivate init?(hexadecimal digits: ArraySlice<UInt8>) {
    self = 0
    for digit in digits {
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): self = self << 4 | UInt64(digit - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): self = self << 4 | UInt64(digit - UInt8(ascii: "a") + 10)
      default: return nil
      }
    }
  }
}
