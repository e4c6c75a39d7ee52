/// Where a link is written, in bytes of the source file.
struct LinkPlace {
  /// From `[` or `![` to the closing bracket.
  let whole: Range<Int>
  /// Between the brackets.
  let text: Range<Int>
  /// The written target; of a reference link the whole link.
  let target: Range<Int>
  /// Whether the link itself was found: otherwise the ranges are those of its block.
  var isExact = true
}
