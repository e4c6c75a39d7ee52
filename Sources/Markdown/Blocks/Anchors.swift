import Diagnostics

/// Gives each heading of a page its anchor, by GitHub's rule.
///
/// Ids of templates and embeds contain a `~`, and anchors never do. So an id never equals an anchor.
package struct Anchors {
  private var taken: Set<String> = []
  private var repeats: [String: Int] = [:]

  package init() {}

  /// The anchor of the next heading, different from all earlier ones; `section` if the text has no letters.
  package mutating func anchor(for text: String) -> String {
    let slug = Self.slug(text)
    return unused(slug.isEmpty ? "section" : slug)
  }

  /// Reserves an anchor that the author set, before headings get anchors. False if the anchor is taken.
  mutating func take(_ anchor: String) -> Bool { taken.insert(anchor).inserted }

  /// Whether an author may set `text` as an anchor: 1 to 200 letters, digits, marks, `-`, `_`, `.` and `:`.
  static func isAnchor(_ text: String) -> Bool {
    (1...200).contains(text.unicodeScalars.count)
      && text.unicodeScalars.allSatisfy { ".:".unicodeScalars.contains($0) || keeps($0) }
  }

  /// An anchor that is free: `base`, or `base` with a number.
  package mutating func unused(_ base: String) -> String {
    var anchor = base
    while !take(anchor) {
      repeats[base, default: 0] += 1
      anchor = "\(base)-\(repeats[base, default: 0])"
    }
    return anchor
  }

  /// The text in lower case: spaces become `-`; letters, digits, marks, `_` and `-` stay; other characters go.
  static func slug(_ text: String) -> String {
    var slug: [UInt8] = []
    slug.reserveCapacity(text.utf8.count)
    for scalar in text.lowercased().unicodeScalars where scalar == " " || keeps(scalar) {
      if scalar.isASCII {
        slug.append(UInt8(ascii: scalar == " " ? "-" : scalar))
      } else {
        slug += scalar.utf8
      }
    }
    return String(decoding: slug, as: UTF8.self).normalized
  }

  private static func keeps(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return UInt8(ascii: scalar).isLetterOrDigit || scalar == "-" || scalar == "_" }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .nonspacingMark, .spacingMark, .connectorPunctuation:
      return true
    default:
      return false
    }
  }
}
