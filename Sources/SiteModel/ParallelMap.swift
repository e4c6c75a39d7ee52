extension RandomAccessCollection where Index == Int {
  /// The indices in parts of equal size for parallel tasks. The parts are small enough that no core waits long; for
  /// elements that take long, `most` is smaller.
  @inlinable
  package func chunks(ofAtMost most: Int) -> [Range<Int>] {
    let size = Swift.max(1, Swift.min(most, count / 16))
    return stride(from: startIndex, to: endIndex, by: size).map { $0..<Swift.min($0 + size, endIndex) }
  }
}

extension RandomAccessCollection where Self: Sendable, Element: Sendable, Index == Int {
  /// The results of `transform` in the order of the elements, computed on all cores. One task computes at most `chunk`.
  @inlinable
  package func parallelMap<Result: Sendable>(
    chunk: Int = 64, _ transform: @escaping @Sendable (Element) -> Result
  ) async -> [Result] {
    let chunks = chunks(ofAtMost: chunk)
    guard chunks.count > 1 else { return map(transform) }
    return await withTaskGroup(of: (Int, [Result]).self) { group in
      for (place, chunk) in chunks.enumerated() {
        group.addTask { (place, self[chunk].map(transform)) }
      }
      var parts = [[Result]](repeating: [], count: chunks.count)
      for await (place, part) in group { parts[place] = part }
      return parts.flatMap(\.self)
    }
  }
}
