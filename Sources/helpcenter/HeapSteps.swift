import CHeap

/// How the C heap grows.
enum HeapSteps {
  /// In bytes. These are addresses alone: a page takes memory when it is first written.
  private static let size: Int32 = 64 * 1024 * 1024

  /// Lets the heap grow in large steps and keep what it has; call it before anything large is allocated.
  ///
  /// By default the heap asks the system for a few pages at a time, gives the last of them back at the next
  /// occasion and asks again.
  static func makeLarge() {
    mallopt(M_TOP_PAD, size)
    mallopt(M_TRIM_THRESHOLD, .max)
    mallopt(M_MMAP_THRESHOLD, size / 2)
  }
}
