/// Gives each heading of one page its anchor: GitHub's rule.
package struct Anchors {
  private var taken: Set<String> = []
  private var repeats: [String: Int] = [:]

  package init() {}

  /// The anchor for the next heading: distinct from all before, `section` for a text without letters.
  package mutating func anchor(for text: String) -> String {
    let slug = Self.slug(text)
    return unused(slug.isEmpty ? "section" : slug)
  }

  /// `anchor` itself, or with a number when another has it.
  package mutating func unused(_ base: String) -> String {
    guard !taken.insert(base).inserted else { return base }
    var count = repeats[base, default: 0]
    var anchor: String
    repeat {
      count += 1
      anchor = "\(base)-\(count)"
    } while !taken.insert(anchor).inserted
    repeats[base] = count
    return anchor
  }

  /// Lower case; letters, digits, marks, `_` and `-` stay, a space becomes `-`, the rest goes.
  static func slug(_ text: String) -> String {
    let bytes = Array(text.utf8)
    if bytes.allSatisfy({ $0 < 0x80 }) { return asciiSlug(bytes) }
    var scalars = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      if scalar == " " {
        scalars.append("-")
      } else if scalar == "-" || scalar == "_" || keeps(scalar) {
        scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// The same rule where a byte is a character: nearly always.
  private static func asciiSlug(_ text: [UInt8]) -> String {
    var slug: [UInt8] = []
    slug.reserveCapacity(text.count)
    for byte in text {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): slug.append(byte | 0x20)
      case UInt8(ascii: " "): slug.append(UInt8(ascii: "-"))
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"), UInt8(ascii: "_"):
        slug.append(byte)
      default: break
      }
    }
    return String(decoding: slug, as: UTF8.self)
  }

  private static func keeps(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .nonspacingMark, .spacingMark, .connectorPunctuation:
      return true
    default:
      return false
    }
  }
}
