import Diagnostics
import Reading
import SiteModel

/// Permalinks from front matter, from file names and from slugs.
enum PermalinkTarget {
  static func complaint(about bytes: [UInt8]) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    if let permalink = Permalink(text), !isSound(permalink.path) {
      return "'\(text)' is a permalink"
    }
    // A refusal is a good answer.
    if let path = OutputPath(text), path.text.split(separator: "/").contains("..") {
      return "'\(text)' leads out of the site"
    }
    if let former = try? FormerAddress(text) {
      let isSafe = former.decoded.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "\\" }
      let names = former.decoded.split(separator: "/") + former.output.text.split(separator: "/")
      let again = try? FormerAddress(PercentEncoding.path(former.decoded))
      if !isSafe || names.contains("..") || again.map({ $0.output != former.output }) ?? false {
        return "'\(text)' is a former address"
      }
    }
    guard !bytes.contains(0), !text.isEmpty, !text.hasPrefix("/") else { return nil }
    let read = ReadFiles(adding: Array("---\ntitle: A\n---\n".utf8), at: "\(text).md")
    let wrong = read.permalinks.first { !isSound($0) }
    return wrong.map { "a file is published at '\($0)'" }
  }

  private static func isSound(_ path: String) -> Bool {
    path.wholeMatch(of: /\/([a-z0-9-]+\/)*/) != nil
  }
}
