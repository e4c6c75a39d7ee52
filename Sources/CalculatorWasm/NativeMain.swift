#if !arch(wasm32)
  import TradeAssurance

  /// The native twin of the module prints the fingerprint that `scripts/build-wasm` appends to the module.
  @main enum NativeMain {
    static func main() {
      print(Tables.current.fingerprint)
    }
  }
#endif
