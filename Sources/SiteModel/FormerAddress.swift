import Diagnostics
import Markdown

/// An address that a page had, here or at another host, as in `/hc/Fees%20A.html`.
package struct FormerAddress: Hashable, Sendable {
  /// The address as the author wrote it: unreserved characters, `/` and escapes. It starts with `/`.
  package let written: String
  /// The address with its escapes decoded, from which the redirects for each host are written.
  package let decoded: String
  /// The page at this address, for hosts without redirects.
  package let output: OutputPath

  /// The most bytes of a name and of an address. A file system or nginx does not read longer ones.
  private static let longest = (name: 240, whole: 1000)

  /// Parses an address; the first `/` is optional. Throws the problem, and a hint.
  package init(_ text: String) throws(InvalidFormerAddress) {
    written = text.hasPrefix("/") ? text : "/" + text
    guard written.utf8.allSatisfy({ $0.isLetterOrDigit || "-._~/%".utf8.contains($0) }) else {
      throw .characters(in: text)
    }
    let names = written.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    let plain = names.map { ContentPath.decoded(String($0)) }
    decoded = plain.map { "/" + $0 }.joined()
    let isFolder = plain.last == ""
    let path = plain.dropLast(isFolder ? 1 : 0).joined(separator: "/")
    guard zip(names, plain).allSatisfy(Self.isSafe), written.utf8.count <= Self.longest.whole,
      let output = OutputPath(!isFolder && path.hasSuffix(".html") ? path : path + "/index.html")
    else { throw .unsafe }
    self.output = output
  }

  /// The address with a slash at the end, as links are looked up.
  package var key: String { decoded.hasSuffix("/") ? decoded : decoded + "/" }

  /// Whether a name can be in a path on every host. Each escape makes `decoded` two bytes shorter, if it is UTF-8.
  private static func isSafe(_ written: Substring, _ decoded: String) -> Bool {
    let escapes = written.utf8.count { $0 == UInt8(ascii: "%") }
    return written.utf8.count - decoded.utf8.count == 2 * escapes && !decoded.utf8.contains(UInt8(ascii: "/"))
      && decoded.utf8.count <= longest.name
      && !decoded.unicodeScalars.contains {
        [.control, .lineSeparator, .paragraphSeparator].contains($0.properties.generalCategory)
      }
  }
}

package struct InvalidFormerAddress: Error {
  /// The end of a sentence that starts with the address.
  package let problem: String
  package let hint: String

  static let unsafe = InvalidFormerAddress(
    problem: "is not the path of a page",
    hint:
      "write names between slashes; no name is only dots, and escapes are UTF-8 without '/', '\\' and control characters"
  )

  static func characters(in text: String) -> InvalidFormerAddress {
    if text.contains("?") {
      return InvalidFormerAddress(
        problem: "has a query, which a path cannot hold",
        hint: "give the host a rule for it: 'docs/publishing.md' has one for each that can")
    }
    if text.contains("://") || text.hasPrefix("//") {
      return InvalidFormerAddress(
        problem: "is more than a path", hint: "write what follows the host, as in '/help/fees.html'")
    }
    return InvalidFormerAddress(
      problem: "has a character that must be escaped in a path",
      hint: text.contains("%")
        ? "write it as '%' with its bytes in hexadecimal" : "write '\(PercentEncoding.path(text))'")
  }
}
