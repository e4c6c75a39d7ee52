/// Reads bytes from left to right, one ahead.
struct ByteReader<Bytes: IteratorProtocol<UInt8>> {
  /// The byte that is read next; nil at the end.
  private(set) var next: UInt8?
  private var rest: Bytes

  init<Source: Sequence>(_ source: Source) where Source.Iterator == Bytes {
    rest = source.makeIterator()
    next = rest.next()
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  private mutating func advance() {
    next = rest.next()
  }

  /// Reads that character when it is next.
  @inline(never)  // one copy, for the size of the browser's module
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    advance()
    return true
  }

  /// Reads an ASCII digit when one is next.
  @inline(never)
  mutating func takeDigit() -> Int32? {
    guard let byte = next, Self.isDigit(byte) else { return nil }
    advance()
    return Int32(byte &- UInt8(ascii: "0"))
  }

  /// Reads all spaces (U+0020) that are next, and says whether there were any.
  @discardableResult
  mutating func skipSpaces() -> Bool {
    var found = false
    while take(" ") { found = true }
    return found
  }
}
