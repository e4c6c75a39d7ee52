/// Brings the spellings of one value to one text: `150 €` and `€150`, `25 per cent` and `25 percent`,
/// `14 calendar days` and `fourteen-day`. Figures with different units stay different.
enum Spelling: String, CaseIterable {
  /// The order of words counts: `31 days` is not `day 31`.
  case inOrder
  /// The sign may be before or after the amount.
  case ofMoney
  /// A date, as in `27.03.2027` and `27 Mar 2027`. The order of its parts does not count.
  case ofDate

  init(of value: FactValue) {
    self =
      switch value {
      case .money: .ofMoney
      case .date: .ofDate
      default: .inOrder
      }
  }

  /// A text that is equal for all spellings of one value.
  func key(of text: String) -> String {
    var words: [String] = []
    var tens: Int32 = 0
    var rest = text.lowercased()[...]
    if rest.utf8.contains(UInt8(ascii: "p")) { rest = rest.replacing("per cent", with: "percent")[...] }
    while let first = rest.first {
      let isNumber = first.isDigit
      let word = rest.prefix {
        isNumber ? $0.isDigit || self != .ofDate && ".,".contains($0) : Self.isLetter($0)
      }
      rest = word.isEmpty ? rest.dropFirst() : rest[word.endIndex...]
      if isNumber {
        words.append(self == .ofDate ? String(word.drop { $0 == "0" }) : Self.number(word))
      } else if word.isEmpty {
        if !" \u{A0}-.,/".contains(first) { words.append(String(first)) }
      } else if let number = Self.cardinals[String(word)] {
        if (1...9).contains(number), tens > 0 { words.removeLast() }
        words.append("\((1...9).contains(number) ? tens + number : number)")
        tens = number >= 20 ? number : 0
        continue
      } else if self != .ofDate || word.utf8.count > 2 {
        let known = Self.synonyms[String(word)] ?? String(word)
        let one = known.utf8.count > 3 && known.hasSuffix("s") ? known.dropLast() : known[...]
        if !one.isEmpty { words.append(String(self == .ofDate ? one.prefix(3) : one)) }
      }
      if first != " ", first != "-" { tens = 0 }
    }
    return "\(rawValue) " + (self == .inOrder ? words : words.sorted()).joined(separator: " ")
  }

  /// Whether a character is a letter. For ASCII the slow tables of Unicode are not needed.
  private static func isLetter(_ character: Character) -> Bool {
    character.asciiValue.map { ($0 | 0x20) &- 0x61 < 26 } ?? character.isLetter
  }

  /// A number without separators: `1,250.50`, `1.250,5` and `1250.50` become `1250.5`.
  private static func number(_ text: Substring) -> String {
    let parts = text.split { !$0.isDigit }
    guard let last = parts.last, parts.count > 1, last.count != 3 || parts[0] == "0" else {
      return parts.joined()
    }
    let decimals = last.reversed().drop { $0 == "0" }.reversed()
    return parts.dropLast().joined() + (decimals.isEmpty ? "" : ".") + String(decimals)
  }

  private static let synonyms = [
    "calendar": "", "working": "business", "h": "hour", "hr": "hour", "hrs": "hour",
  ]

  private static let cardinals = Dictionary(
    uniqueKeysWithValues: NumberWords.range.compactMap { number in
      NumberWords.cardinal(number).map { ($0, number) }
    })
}

extension Character {
  var isDigit: Bool { asciiValue.map { $0 &- 0x30 < 10 } ?? false }
}
