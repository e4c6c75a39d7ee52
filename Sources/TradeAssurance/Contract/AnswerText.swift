import Days

/// The bytes of an answer, in fixed storage: JSON without spaces. The caller writes the keys in order. No answer is
/// longer than the storage.
struct AnswerText: ~Copyable, ASCIIOutput, QueryErrorList {
  var bytes = InlineArray<8_192, UInt8>(repeating: 0)
  private(set) var count = 0

  /// Writes an error. The first error opens the answer, and `endErrors` closes it.
  mutating func append(_ refusal: QueryError) {
    if count == 0 {
      object()
      array("errors")
    }
    object()
    member("code", refusal.code.name)
    if let end = refusal.end { member("endedOn", end.day) }
    if let event = refusal.event { member("event", Int32(truncatingIfNeeded: event)) }
    if let field = refusal.field { member("field", field) }
    if let opens = refusal.opens { member("opens", opens) }
    if let end = refusal.end { member("status", end.outcome.name) }
    append("}")
  }

  mutating func endErrors() {
    append("]")
    append("}")
  }

  mutating func clear() { count = 0 }

  /// Opens an object: the answer, or an element of an array. The caller closes objects and arrays.
  mutating func object() {
    separate()
    append("{")
  }

  mutating func array(_ key: Name) {
    self.key(key)
    append("[")
  }

  mutating func member(_ key: Name, _ value: Name) {
    self.key(key)
    quoted(value)
  }

  @inline(never)  // one copy of each, for the size of the browser's module
  mutating func member(_ key: Name, _ amount: Money) {
    self.key(key)
    append("\"")
    append(amount)
    append("\"")
  }

  @inline(never)
  mutating func member(_ key: Name, _ day: Day) {
    self.key(key)
    append("\"")
    append(day)
    append("\"")
  }

  @inline(never)
  mutating func member(_ key: Name, _ number: Int32) {
    self.key(key)
    if number < 0 { append("-") }
    append(UInt64(number.magnitude))
  }

  @inline(never)
  private mutating func key(_ key: Name) {
    separate()
    quoted(key)
    append(":")
  }

  /// Appends a comma if a member or element has just ended.
  private mutating func separate() {
    guard count > 0 else { return }
    let last = bytes[count &- 1]
    if last != UInt8(ascii: "{"), last != UInt8(ascii: "[") { append(",") }
  }

  @inline(never)
  private mutating func quoted(_ name: Name) {
    append("\"")
    for byte in name { append(ascii: byte) }
    append("\"")
  }

  @inline(never)
  mutating func append(ascii byte: UInt8) {
    bytes[count] = byte
    count &+= 1
  }
}

#if !hasFeature(Embedded)
  extension AnswerText {
    var string: String { String(decoding: (0..<count).map { bytes[$0] }, as: UTF8.self) }
  }
#endif
