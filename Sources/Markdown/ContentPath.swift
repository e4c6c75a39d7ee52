import Diagnostics

/// Paths below `content/`, with `/` between their parts and none at the ends, as in `refunds/process.md`.
package enum ContentPath {
  /// Where a relative link leads.
  ///
  /// - Parameters:
  ///   - link: without fragment; one that starts with `/` counts from `content/`.
  ///   - article: the path of the linking article.
  /// - Returns: nil when it leads out of `content/`.
  package static func resolved(_ link: String, from article: String) -> String? {
    resolved(link, in: folder(of: article))
  }

  /// The same for the folder of the linking article, as `folder` gives it.
  package static func resolved(_ link: String, in folder: String) -> String? {
    if isName(link) { return folder + link }
    if let path = climbed(link, from: folder) { return path }
    let slash = UInt8(ascii: "/")
    var path: [UInt8] = []
    path.reserveCapacity(folder.utf8.count + link.utf8.count + 1)
    if link.utf8.first != slash { path += folder.utf8 }
    /// Where the part starts that is being read.
    var start = path.count
    for byte in Array(link.utf8) {
      if byte == slash {
        guard close(&path, from: &start) else { return nil }
      } else {
        path.append(byte)
      }
    }
    guard close(&path, from: &start) else { return nil }
    return String(decoding: path.dropLast(path.isEmpty ? 0 : 1), as: UTF8.self)
  }

  /// Where a link leads that goes up and then down, as nearly all do that are no names; nil for one that has to be
  /// read part by part.
  private static func climbed(_ link: String, from folder: String) -> String? {
    let (slash, dot) = (UInt8(ascii: "/"), UInt8(ascii: "."))
    var (link, folder) = (link, folder)
    return link.withUTF8 { link in
      folder.withUTF8 { folder in
        var (start, kept) = (0, folder.count)
        while start + 2 < link.count, link[start] == dot, link[start + 1] == dot, link[start + 2] == slash {
          guard kept > 0 else { return nil }
          repeat { kept -= 1 } while kept > 0 && folder[kept - 1] != slash
          start += 3
        }
        var before = slash
        for byte in link[start...] {
          if before == slash, byte == slash || byte == dot { return nil }
          before = byte
        }
        guard before != slash else { return nil }
        let down = UnsafeBufferPointer(rebasing: link[start...])
        return String(unsafeUninitializedCapacity: kept + down.count) { path in
          let end = path[..<kept].initialize(fromContentsOf: folder[..<kept])
          return path[end...].initialize(fromContentsOf: down)
        }
      }
    }
  }

  /// Ends the part that starts at `start` with a slash; one that says where it leads is followed.
  ///
  /// - Returns: whether the path stays in `content/`.
  private static func close(_ path: inout [UInt8], from start: inout Int) -> Bool {
    let dot = UInt8(ascii: ".")
    let length = path.count - start
    if length == 0 { return true }
    if length == 1, path[start] == dot {
      path.removeLast()
    } else if length == 2, path[start] == dot, path[start + 1] == dot {
      guard start > 0 else { return false }
      path.removeLast("../".utf8.count)
      while let last = path.last, last != UInt8(ascii: "/") { path.removeLast() }
    } else {
      path.append(UInt8(ascii: "/"))
    }
    start = path.count
    return true
  }

  /// The folder of an article with a slash at its end; empty for `content/` itself.
  package static func folder(of article: String) -> String {
    article.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(article[...$0]) } ?? ""
  }

  /// Whether the link is the name of a file beside the article, as nearly all are.
  private static func isName(_ link: String) -> Bool {
    guard link.firstOffset(ofByte: UInt8(ascii: "/")) == nil else { return false }
    return link.utf8.count > "..".utf8.count || !["", ".", ".."].contains(link)
  }

  /// The path as a link from `article` would write it: the inverse of `resolved`.
  package static func relative(_ path: String, from article: String) -> String {
    let folder = article.split(separator: "/").dropLast()
    let parts = path.split(separator: "/")
    let shared = zip(folder, parts.dropLast()).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: folder.count - shared)
    return (up + parts.dropFirst(shared).map(String.init)).joined(separator: "/")
  }

  /// `%20` and its like decoded; what is no such escape, or decodes to no UTF-8, stays as it is.
  package static func decoded(_ text: String) -> String {
    guard text.firstOffset(ofByte: UInt8(ascii: "%")) != nil else { return text }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2, rest.first != UInt8(ascii: "+"),
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? text
  }
}
