#if arch(wasm32)
  import TradeAssurance

  /// The one buffer through which JavaScript and the calculators speak: texts and events in, numbers and texts out.
  /// Its layout is a promise to the page's script.
  struct CalculatorBuffer {
    /// The bytes of one input text.
    static let inputCapacity: Int32 = 256
    /// The bytes of one result text, of which the first is its length.
    private static let outputCapacity = 32

    private var inputs = InlineArray<1_024, UInt8>(repeating: 0)
    private var events = InlineArray<256, Int32>(repeating: 0)
    private var numbers = InlineArray<64, Int32>(repeating: 0)
    private var outputs = InlineArray<256, UInt8>(repeating: 0)

    /// The byte at that place of an input text.
    func input(_ slot: Int32, at place: Int32) -> UInt8 {
      inputs[Int(slot &* Self.inputCapacity &+ place)]
    }

    /// The kind and the day of an event, as numbers.
    func event(_ place: Int) -> (kind: Int32, day: Int32) {
      (events[place &* 2], events[place &* 2 &+ 1])
    }

    /// Forgets the results of the call before.
    mutating func clearResults() {
      for place in numbers.indices { numbers[place] = 0 }
      for place in outputs.indices { outputs[place] = 0 }
    }

    /// Puts a number of the result in its place.
    mutating func put(_ number: Int32, at place: Int) {
      numbers[place] = number
    }

    /// Puts a text of the result in its place.
    mutating func put(_ text: ASCIIText, at slot: Int) {
      let start = slot &* Self.outputCapacity
      outputs[start] = UInt8(truncatingIfNeeded: text.count)
      for place in 0..<text.count {
        outputs[start &+ 1 &+ place] = text[place]
      }
    }
  }

  /// Static memory, because JavaScript can hand over bytes in no other way. The module has one thread.
  nonisolated(unsafe) var buffer = CalculatorBuffer()

  /// The address of the buffer, which never changes.
  @_expose(wasm, "buffer")
  @_cdecl("buffer")
  func bufferAddress() -> Int32 {
    withUnsafeMutablePointer(to: &buffer) { Int32(truncatingIfNeeded: Int(bitPattern: $0)) }
  }
#endif
