import Diagnostics

/// Paths below `content/`, without a slash at the ends, as in `refunds/process.md`.
package enum ContentPath {
  /// The folder of all content, below the site's root.
  package static let root = "content/"

  /// The path of a source file, below `content/`.
  package static func path(of source: SourceFile) -> String {
    String(decoding: source.path.utf8.dropFirst(root.utf8.count), as: UTF8.self)
  }

  /// The target of a relative link.
  ///
  /// - Parameters:
  ///   - link: a path without a fragment; a leading `/` stands for `content/`.
  ///   - article: the path of the linking article.
  /// - Returns: nil if the link leads out of `content/`.
  package static func resolved(_ link: String, from article: String) -> String? {
    let slash = UInt8(ascii: "/")
    // In `path` each part ends with a slash.
    var path: [UInt8] = []
    path.reserveCapacity(article.utf8.count + link.utf8.count + 1)
    func dropName() { while let byte = path.last, byte != slash { path.removeLast() } }
    if link.utf8.first != slash {
      path += article.utf8
      dropName()
    }
    let dot = UInt8(ascii: ".")
    var rest = Array(link.utf8)[...]
    while !rest.isEmpty {
      let part = rest.prefix { $0 != slash }
      rest = rest[part.endIndex...].dropFirst()
      if part == [dot, dot] {
        guard path.popLast() != nil else { return nil }
        dropName()
      } else if !part.isEmpty, part != [dot] {
        path += part
        path.append(slash)
      }
    }
    return String(decoding: path.dropLast(), as: UTF8.self)
  }

  /// The link from `article` to a path: the inverse of `resolved`.
  package static func relative(_ path: String, from article: String) -> String {
    let folder = article.split(separator: "/").dropLast()
    let parts = path.split(separator: "/")
    let shared = zip(folder, parts.dropLast()).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: folder.count - shared)
    return (up + parts.dropFirst(shared).map(String.init)).joined(separator: "/")
  }

  /// Decodes escapes such as `%20`. A malformed escape, or one that does not give UTF-8, stays unchanged.
  package static func decoded(_ text: String) -> String {
    guard text.firstOffset(ofByte: UInt8(ascii: "%")) != nil else { return text }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let isEscape = byte == UInt8(ascii: "%") && rest.count >= 2 && rest.first != UInt8(ascii: "+")
      let value = isEscape ? UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) : nil
      bytes.append(value ?? byte)
      if value != nil { rest = rest.dropFirst(2) }
    }
    return String(validating: bytes, as: UTF8.self) ?? text
  }
}
