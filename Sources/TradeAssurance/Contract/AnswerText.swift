import Days

/// The bytes of an answer, in fixed storage: JSON with sorted keys and without spaces.
///
/// The caller writes the keys in order. No answer is longer than the storage.
public struct AnswerText: ~Copyable, ASCIIOutput, QueryErrorList {
  var bytes = InlineArray<8_192, UInt8>(repeating: 0)
  private(set) var count = 0
  /// Whether the next member or element needs a comma.
  private var hasPrevious = false

  init() {}

  /// Writes an error. The first one opens the answer, and `endErrors` closes it.
  public mutating func append(_ refusal: QueryError) {
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
    endObject()
  }

  mutating func endErrors() {
    endArray()
    endObject()
  }

  mutating func clear() {
    count = 0
    hasPrevious = false
  }
}

extension AnswerText {
  mutating func object() {
    separate()
    append("{")
    hasPrevious = false
  }

  mutating func endObject() {
    append("}")
    hasPrevious = true
  }

  mutating func array(_ key: Name) {
    self.key(key)
    append("[")
    hasPrevious = false
  }

  mutating func endArray() {
    append("]")
    hasPrevious = true
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
    hasPrevious = true
  }

  private mutating func separate() {
    if hasPrevious { append(",") }
  }

  @inline(never)
  private mutating func quoted(_ name: Name) {
    append("\"")
    var place = 0
    while name[place] != 0 {
      append(ascii: name[place])
      place &+= 1
    }
    append("\"")
  }

  /// Appends a byte.
  @inline(never)
  public mutating func append(ascii byte: UInt8) {
    bytes[count] = byte
    count &+= 1
  }
}
