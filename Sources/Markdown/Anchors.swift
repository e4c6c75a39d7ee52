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
