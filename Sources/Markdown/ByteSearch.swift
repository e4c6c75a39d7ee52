extension [UInt8] {
  /// The offset of the first occurrence of `needle` that lies within `range`.
  package func firstOffset(of needle: some Collection<UInt8>, in range: Range<Int>) -> Int? {
    guard let first = needle.first, range.count >= needle.count else { return nil }
    var offset = range.lowerBound
    let last = range.upperBound - needle.count
    while offset <= last {
      guard let found = self[offset...last].firstIndex(of: first) else { return nil }
      if self[found...].starts(with: needle) { return found }
      offset = found + 1
    }
    return nil
  }

  /// Whether `needle` stands at `offset`.
  func has(_ needle: some Collection<UInt8>, at offset: Int) -> Bool {
    offset >= 0 && offset <= count && self[offset...].starts(with: needle)
  }
}
