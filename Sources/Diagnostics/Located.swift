/// A value read from a source file, with its place there.
package struct Located<Value: Sendable>: Sendable {
  package let value: Value
  /// Byte offsets into the file.
  package let range: Range<Int>

  @inlinable @inline(__always)
  package init(_ value: Value, at range: Range<Int>) {
    self.value = value
    self.range = range
  }
}

extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
