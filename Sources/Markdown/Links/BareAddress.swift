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
    var (found, offset): ([BareAddress], Int) = ([], 0)
    while offset < text.count {
      let address =
        switch text[offset] {
        case UInt8(ascii: ":"): web(in: text, at: offset, from: found.last?.range.upperBound ?? 0)
        case UInt8(ascii: "w"): www(in: text, at: offset, isFree: isFree)
        default: BareAddress?.none
        }
      if let address { found.append(address) }
      offset = max(offset + 1, address?.range.upperBound ?? 0)
    }
    return found
  }

  private static func web(in text: [UInt8], at colon: Int, from first: Int) -> BareAddress? {
    guard text.has(Self.colon, at: colon) else { return nil }
    let scheme = text[first..<colon].suffix(6)
    let letters = scheme.reversed().prefix { $0 > 0x39 && $0.isLetterOrDigit }
    guard ["ptth", "sptth"].contains(String(decoding: letters, as: UTF8.self).lowercased()) else {
      return nil
    }
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
    var (end, names) = (host, [0])
    for scalar in String(decoding: text[host...].prefix(Self.longestHost), as: UTF8.self).unicodeScalars {
      if scalar == ".", end > host {
        names.append(0)
      } else if scalar == "_", end > host {
        names[names.count - 1] += 1
      } else if Self.isPunctuation(scalar) || Self.isSpace(scalar), scalar != "-" || end == host {
        break
      }
      end += UTF8.width(scalar)
    }
    // GitHub's rule: no '_' in the last two names.
    guard end > host, names.suffix(2).allSatisfy({ $0 == 0 }) else { return nil }
    let rest = text[start...].prefix { $0 > 0x20 && $0 != UInt8(ascii: "<") }
    let address = Self.withoutEnd(String(decoding: rest, as: UTF8.self))
    range = start..<(start + address.utf8.count)
    self.host = start..<min(end, range.upperBound)
    url = (isWeb ? "" : "http://") + address
  }

  private static let longestHost = 255

  /// The address without trailing punctuation, an unmatched closing bracket or a trailing entity.
  private static func withoutEnd(_ written: String) -> String {
    var text = written.unicodeScalars.prefix { !isSpace($0) }
    var closing: [Unicode.Scalar: Int] = [")": 0, "]": 0]
    for scalar in text {
      switch scalar {
      case "(": closing[")", default: 0] -= 1
      case "[": closing["]", default: 0] -= 1
      case ")", "]": closing[scalar, default: 0] += 1
      default: break
      }
    }
    while let last = text.last {
      if let count = closing[last] {
        if count <= 0 { break }
        closing[last] = count - 1
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

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? scalar.value <= 0x20 : scalar.properties.isWhitespace
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return !UInt8(ascii: scalar).isLetterOrDigit }
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      return true
    default:
      return false
    }
  }
}

extension MarkdownNode {
  /// Whether this node is the text of a link that was made from a bare address.
  var isBareAddress: Bool { startLine == 0 && parent?.kind == CMARK_NODE_LINK }
}
