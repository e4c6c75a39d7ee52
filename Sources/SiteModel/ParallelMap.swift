import Glibc

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
    // The tasks write next to one another, because joining their arrays would copy each result on one core. The compiler
    // cannot see that no place is written twice.
    nonisolated(unsafe) let results = UnsafeMutablePointer<Result>.allocate(capacity: count)
    defer { results.deallocate() }
    let first = startIndex
    await withTaskGroup { group in
      for chunk in chunks {
        group.addTask {
          enlargeHeap()
          for index in chunk { (results + (index - first)).initialize(to: transform(self[index])) }
        }
      }
    }
    return Array(unsafeUninitializedCapacity: count) { buffer, filled in
      buffer.baseAddress?.moveInitialize(from: results, count: count)
      filled = count
    }
  }
}

/// Gives the heap of this thread a megabyte before it is needed.
///
/// By default glibc enlarges the heap of a thread by the few pages that an allocation lacks, each time with a system
/// call that stops the other threads, and each page is an interrupt when it is first written.
@usableFromInline
func enlargeHeap() {
  let (size, page) = (1 << 20, 1 << 12)
  let memory = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
  // An older system does not know this advice, and goes on.
  madvise(memory.alignedUp(toMultipleOf: page), size - page, 23 /* MADV_POPULATE_WRITE */)
  memory.deallocate()
}
