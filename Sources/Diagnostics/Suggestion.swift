/// Finds the known name nearest to an unknown one, for a hint such as "did you mean".
package enum Suggestion {
  /// The most names to compare with one wrong name. An article could have ten thousand anchors, and ten thousand links
  /// to wrong ones.
  package static let mostCompared = 200

  /// The longest name to compare, in characters; the time grows with the square of the length.
  private static let longest = 100

  /// The first of the names nearest to `name`; nil if none is near, or if `name` is too long.
  ///
  /// - Parameter most: the number of characters that may differ; nil allows a third of the name, but at least one.
  package static func nearest(
    to name: String, among known: some Sequence<String>, differing most: Int? = nil
  ) -> String? {
    let wanted = Array(name.lowercased().unicodeScalars.prefix(longest + 1))
    guard wanted.count <= longest else { return nil }
    let most = most ?? max(1, wanted.count / 3)
    var best: (name: String, distance: Int)?
    for candidate in known {
      let letters = Array(candidate.lowercased().unicodeScalars)
      guard abs(letters.count - wanted.count) <= most else { continue }
      let distance = editDistance(wanted, letters)
      if distance <= most, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
  }

  /// How many characters to insert, remove, replace or swap with a neighbour to turn one name into the other.
  private static func editDistance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
    var beforeLast = [Int](repeating: 0, count: other.count + 1)
    var last = Array(0...other.count)
    for i in 0..<one.count {
      var row = [i + 1]
      for j in 0..<other.count {
        let replaced = last[j] + (one[i] == other[j] ? 0 : 1)
        let isSwapped = i > 0 && j > 0 && one[i] == other[j - 1] && one[i - 1] == other[j]
        let swapped = isSwapped ? beforeLast[j - 1] + 1 : .max
        row.append(min(replaced, last[j + 1] + 1, row[j] + 1, swapped))
      }
      (beforeLast, last) = (last, row)
    }
    return last[other.count]
  }
}
