import CHeap

enum HeapSteps {
  /// The size of a step, in bytes of address space. Memory is used only when a page is first written.
  private static let size: Int32 = 64 * 1024 * 1024

  /// Lets the heap grow in large steps and keep its memory. Call it before any large allocation.
  ///
  /// By default the heap asks the system for a few pages, soon returns them, and asks again.
  static func makeLarge() {
    mallopt(M_TOP_PAD, size)
    mallopt(M_TRIM_THRESHOLD, .max)
    mallopt(M_MMAP_THRESHOLD, size / 2)
  }
}
