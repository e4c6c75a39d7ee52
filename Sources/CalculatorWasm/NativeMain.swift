#if !arch(wasm32)
  /// The calculators' door is for the browser alone. Natively there is nothing to open, but the package builds whole.
  @main enum NativeMain {
    static func main() {}
  }
#endif
