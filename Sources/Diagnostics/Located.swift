/// A value that was read from a source file, with the bytes it stands at.
package struct Located<Value: Sendable>: Sendable {
  package let value: Value
  /// Byte offsets into the file that it was read from.
  package let range: Range<Int>

  @inlinable @inline(__always)
  package init(_ value: Value, at range: Range<Int>) {
    self.value = value
    self.range = range
  }
}

extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
