/// Paths below `content/`, with `/` between their parts and none at the ends, as in `refunds/process.md`.
package enum ContentPath {
  /// Where a relative link leads.
  ///
  /// - Parameters:
  ///   - link: without fragment; one that starts with `/` counts from `content/`.
  ///   - article: the path of the linking article.
  /// - Returns: nil when it leads out of `content/`.
  package static func resolved(_ link: String, from article: String) -> String? {
    let slash = UInt8(ascii: "/")
    if isName(link) {
      let folder = article.utf8.lastIndex(of: slash).map { article[...$0] } ?? ""
      return String(folder) + link
    }
    var parts = link.utf8.first == slash ? [] : article.utf8.split(separator: slash).dropLast()
    for part in link.utf8.split(separator: slash) {
      if part.elementsEqual(".".utf8) { continue }
      if part.elementsEqual("..".utf8) {
        guard parts.popLast() != nil else { return nil }
      } else {
        parts.append(part)
      }
    }
    var path = ""
    for part in parts {
      if !path.isEmpty { path += "/" }
      path += Substring(part)
    }
    return path
  }

  /// Whether the link is the name of a file beside the article, as nearly all are.
  private static func isName(_ link: String) -> Bool {
    !link.utf8.contains(UInt8(ascii: "/")) && !["", ".", ".."].contains(link)
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
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
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
