#if !arch(wasm32)
  import TradeAssurance

  /// Prints the fingerprint that `scripts/build-wasm` appends to the module.
  @main enum NativeMain {
    static func main() {
      print(Tables.current.fingerprint)
    }
  }
#endif
