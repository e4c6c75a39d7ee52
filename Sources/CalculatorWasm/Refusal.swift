#if arch(wasm32)
  /// Why a value is refused, as the code that JavaScript reads.
  struct Refusal: Error {
    let code: Int32

    /// An event of a kind that there is not: a bug of the page.
    static var unknownEvent: Refusal { Refusal(code: 57) }

    /// A text longer than its slot in the buffer.
    static var textTooLong: Refusal { Refusal(code: 70) }
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
