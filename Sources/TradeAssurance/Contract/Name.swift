/// An ASCII name in queries and answers: of a query, a field, an event, a status or an error. It is also the sequence of
/// its bytes. It takes one word instead of a `StaticString`'s three, which makes the browser's module smaller. Unchecked,
/// because the compiler does not know that the bytes of a literal never change.
public struct Name: Sequence, IteratorProtocol, ExpressibleByStringLiteral, @unchecked Sendable {
  private var start: UnsafePointer<UInt8>

  /// The name as a literal. In a list of names each name ends at a space.
  public init(stringLiteral text: StaticString) { start = text.utf8Start }

  /// The next byte; nil at the end of the name.
  public mutating func next() -> UInt8? {
    let byte = start.pointee
    // A literal ends with 0.
    if byte == UInt8(ascii: " ") || byte == 0 { return nil }
    start += 1
    return byte
  }

  /// Whether the bytes are exactly this name.
  @inline(never)  // one copy of each, for the size of the browser's module
  func matches(_ bytes: Span<UInt8>) -> Bool {
    var name = self
    var place = 0
    while place < bytes.count {
      guard name.next() == bytes[place] else { return false }
      place &+= 1
    }
    return name.next() == nil
  }

  /// The name with a number, from 0, in a list of names.
  @inline(never)
  func listed(_ number: UInt8) -> Name {
    var name = self
    for _ in 0..<number {
      while name.next() != nil {}
      name.start += 1
    }
    return name
  }
}

/// An enum whose cases have names in queries and answers, and are numbered from 0.
public protocol Named: RawRepresentable<UInt8> {
  /// The names of all cases in their order, with a space between two. The key of an answer is the case's name in Swift.
  /// Other names are in lower case with hyphens: `sellerReplied` is `seller-replied`.
  static var names: Name { get }
}

extension Named {
  /// The name in queries and answers.
  public var name: Name { Self.names.listed(rawValue) }

  /// The case with a name; nil if there is none.
  init?(named name: Span<UInt8>) {
    var raw: UInt8 = 0
    while let one = Self(rawValue: raw) {
      if one.name.matches(name) {
        self = one
        return
      }
      raw &+= 1
    }
    return nil
  }
}

#if !hasFeature(Embedded)
  extension Named {
    /// The name in queries and answers.
    public var id: String { String(name) }
  }

  extension String {
    /// A name of queries and answers as a string.
    public init(_ name: Name) { self.init(decoding: Array(name), as: UTF8.self) }
  }
#endif
