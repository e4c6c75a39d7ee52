extension RandomAccessCollection where Self: Sendable, Element: Sendable, Index == Int {
  /// The results of `transform` in the order of the elements, computed on all cores.
  ///
  /// - Parameter chunk: how many are computed together; less for elements that take long.
  package func parallelMap<Result: Sendable>(
    chunk: Int = 64, _ transform: @escaping @Sendable (Element) -> Result
  ) async -> [Result] {
    guard count > chunk else { return map(transform) }
    return await withTaskGroup(of: (Int, [Result]).self) { group in
      for start in stride(from: startIndex, to: endIndex, by: chunk) {
        group.addTask {
          (start, self[start..<Swift.min(start + chunk, self.endIndex)].map(transform))
        }
      }
      var parts: [Int: [Result]] = [:]
      for await (start, part) in group { parts[start] = part }
      return stride(from: startIndex, to: endIndex, by: chunk).flatMap { parts[$0] ?? [] }
    }
  }
}
