import TradeAssurance

#if arch(wasm32)
  /// Static, because JavaScript can pass bytes only through the module's memory. The module has one thread.
  nonisolated(unsafe) private var memory = CalculatorBuffer()

  /// The address in the module's memory of the query, and later of the answer.
  @_expose(wasm, "buffer")
  @_cdecl("buffer")
  func buffer() -> Int32 {
    withUnsafeMutablePointer(to: &memory) { Int32(truncatingIfNeeded: Int(bitPattern: $0)) }
  }

  /// Answers the query of `length` bytes, and returns the length of the answer.
  @_expose(wasm, "answer")
  @_cdecl("answer")
  func answer(length: Int32) -> Int32 {
    Int32(truncatingIfNeeded: memory.answer(Int(length), by: Tables.current))
  }
#else
  /// Prints the fingerprint that `scripts/build-wasm` appends to the module.
  @main enum NativeMain {
    static func main() {
      print(Tables.current.fingerprint)
    }
  }
#endif
