#if arch(wasm32)
  import TradeAssurance

  /// Why a value is refused, as the code that JavaScript reads.
  struct Refusal: Error {
    let code: Int32

    init(code: Int32) {
      self.code = code
    }

    init(_ input: UnreadableInput) {
      code = input.rawValue
    }
  }

  /// A field of a form: its value, or the code of what it is refused for, which also stands in the field's number.
  struct Field<Value> {
    let value: Value?
    let code: Int32

    init(_ place: Int, _ parse: @autoclosure () throws(Refusal) -> Value) {
      do throws(Refusal) {
        value = try parse()
        code = 0
      } catch {
        value = nil
        code = error.code
        buffer.put(code, at: place)
      }
    }
  }
#endif
