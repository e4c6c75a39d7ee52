/// Gives each heading of one page its anchor: GitHub's rule.
package struct Anchors {
  private var taken: Set<String> = []
  private var repeats: [String: Int] = [:]

  package init() {
    // More headings are rare.
    taken.reserveCapacity(16)
  }

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
    var text = text
    if let slug = text.withUTF8({ $0.allSatisfy { $0 < 0x80 } ? asciiSlug($0) : nil }) { return slug }
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
  private static func asciiSlug(_ text: UnsafeBufferPointer<UInt8>) -> String {
    String(unsafeUninitializedCapacity: text.count) { slug in
      var count = 0
      for byte in text {
        guard let kept = asciiSlug(byte) else { continue }
        slug[count] = kept
        count += 1
      }
      return count
    }
  }

  private static func asciiSlug(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case UInt8(ascii: " "): UInt8(ascii: "-")
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
      UInt8(ascii: "_"):
      byte
    default: nil
    }
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
