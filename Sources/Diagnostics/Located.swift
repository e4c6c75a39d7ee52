/// A value read from a source file, with its place in the file.
package struct Located<Value: Sendable>: Sendable {
  package let value: Value
  /// The value's bytes in the file.
  package let range: Range<Int>

  @inlinable @inline(__always)
  package init(_ value: Value, at range: Range<Int>) {
    self.value = value
    self.range = range
  }
}

extension Located: Equatable, Hashable where Value: Hashable {}
