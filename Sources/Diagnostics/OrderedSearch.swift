extension Sequence where Element: Equatable {
  /// The elements, but only one of several equal neighbours.
  @inlinable package func withoutRepeats() -> [Element] {
    reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }
}

extension Array {
  /// The first index from which all elements meet a condition; `count` if there is none.
  @inlinable package func partitionIndex(where isMet: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isMet(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
