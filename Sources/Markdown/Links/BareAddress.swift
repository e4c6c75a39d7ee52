import CCommonMark
import Diagnostics

/// An address in a text that becomes a link without marks, by GitHub's rule for `http://`, `https://` and `www.`.
///
/// Beyond that rule, the address ends at every kind of space, and before `]`, `>` and quotation marks.
struct BareAddress {
  /// The address, in bytes of the text.
  let range: Range<Int>
  /// The address up to the end of the host, in bytes of the text. The source has the same bytes.
  let host: Range<Int>
  let url: String

  /// Whether a text may contain an address.
  static func mayOccur(in text: [UInt8]) -> Bool {
    [colon, www].contains { text.firstOffset(of: $0, in: 0..<text.count) != nil }
  }

  private static let colon = Array("://".utf8)
  private static let www = Array("www.".utf8)

  /// All addresses in a text that is not in a link, in order.
  ///
  /// - Parameter isFree: whether the text may start with `www.`.
  static func all(in text: [UInt8], isFree: Bool) -> [BareAddress] {
    var found: [BareAddress] = []
    for offset in text.indices where text[offset] == UInt8(ascii: ":") || text[offset] == UInt8(ascii: "w") {
      let first = found.last?.range.upperBound ?? 0
      if offset < first { continue }
      let address = web(in: text, at: offset, from: first) ?? www(in: text, at: offset, isFree: isFree)
      if let address { found.append(address) }
    }
    return found
  }

  private static func web(in text: [UInt8], at colon: Int, from first: Int) -> BareAddress? {
    guard text.has(Self.colon, at: colon) else { return nil }
    let letters = text[first..<colon].suffix(6).reversed().prefix { $0 > 0x39 && $0.isLetterOrDigit }
    let scheme = String(decoding: letters, as: UTF8.self).lowercased()
    guard ["ptth", "sptth"].contains(scheme) else { return nil }
    return BareAddress(in: text, from: colon - letters.count, host: colon + 3, isWeb: true)
  }

  private static func www(in text: [UInt8], at start: Int, isFree: Bool) -> BareAddress? {
    guard text.has(www, at: start),
      start == 0 ? isFree : text[start - 1] <= 0x20 || "*_~([".utf8.contains(text[start - 1])
    else { return nil }
    return BareAddress(in: text, from: start, host: start + 4, isWeb: false)
  }

  /// - Parameter host: the start of the host, or the byte after its `www.`.
  private init?(in text: [UInt8], from start: Int, host: Int, isWeb: Bool) {
    // A host has at most 255 bytes.
    let decoded = String(decoding: text[host...].prefix(255), as: UTF8.self)
    let name = decoded.unicodeScalars.prefix {
      ".-_".unicodeScalars.contains($0) || !Self.isPunctuation($0) && !Self.isSpace($0)
    }
    let lastNames = name.split(separator: ".", omittingEmptySubsequences: false).suffix(2)
    // GitHub's rule: no '_' in the last two names.
    guard let first = name.first, !Self.isPunctuation(first), !lastNames.contains(where: { $0.contains("_") })
    else { return nil }
    let rest = text[start...].prefix { $0 > 0x20 && $0 != UInt8(ascii: "<") }
    let address = Self.withoutEnd(String(decoding: rest, as: UTF8.self))
    range = start..<(start + address.utf8.count)
    self.host = start..<min(host + Substring(name).utf8.count, range.upperBound)
    url = (isWeb ? "" : "http://") + address
  }

  /// The address without trailing punctuation, an unmatched closing bracket or a trailing entity.
  private static func withoutEnd(_ written: String) -> String {
    var text = written.unicodeScalars.prefix { !isSpace($0) }
    var surplus: [Unicode.Scalar: Int] = [:]
    for scalar in text {
      guard let bracket = brackets[scalar] else { continue }
      surplus[bracket.closing, default: 0] += bracket.count
    }
    while let last = text.last {
      if let count = surplus[last] {
        if count <= 0 { break }
        surplus[last] = count - 1
      } else if last == ";" {
        let name = text.dropLast().reversed().prefix { $0.isASCII && $0.properties.isAlphabetic }.count
        if name > 0, text.dropLast(name + 1).last == "&" { text.removeLast(name + 1) }
      } else if last.isASCII ? !"?!.,:*_~'\">&".unicodeScalars.contains(last) : !isPunctuation(last) {
        break
      }
      text.removeLast()
    }
    return String(text)
  }

  private static let brackets: [Unicode.Scalar: (closing: Unicode.Scalar, count: Int)] = [
    "(": (")", -1), ")": (")", 1), "[": ("]", -1), "]": ("]", 1),
  ]

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? scalar.value <= 0x20 : scalar.properties.isWhitespace
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? !UInt8(ascii: scalar).isLetterOrDigit : Character(scalar).isPunctuation
  }
}

extension MarkdownNode {
  /// Whether this node is the text of a link that was made from a bare address.
  var isBareAddress: Bool { startLine == 0 && parent?.kind == CMARK_NODE_LINK }
}
