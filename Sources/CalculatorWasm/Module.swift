#if arch(wasm32)
  import TradeAssurance

  /// Static memory, because JavaScript can hand over bytes in no other way. The module has one thread.
  nonisolated(unsafe) private var memory = CalculatorBuffer()

  /// The address at which a query is put, and its answer found.
  @_expose(wasm, "buffer")
  @_cdecl("buffer")
  func buffer() -> Int32 {
    withUnsafeMutablePointer(to: &memory) { Int32(truncatingIfNeeded: Int(bitPattern: $0)) }
  }

  /// Answers the query of that length in bytes; returns the length of the answer.
  @_expose(wasm, "answer")
  @_cdecl("answer")
  func answer(length: Int32) -> Int32 {
    Int32(truncatingIfNeeded: memory.answer(Int(length)))
  }
#endif
