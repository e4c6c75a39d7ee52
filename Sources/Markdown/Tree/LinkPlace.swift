/// The place of a link, in bytes of the source.
struct LinkPlace {
  /// The whole link, from `[` or `![` to the closing bracket.
  let whole: Range<Int>
  /// The text between the brackets.
  let text: Range<Int>
  /// The written target; the whole link for a reference link.
  let target: Range<Int>
  /// Whether the link itself was found; otherwise the ranges are those of its block.
  var isExact = true

  /// The whole link; nil if only its block is known.
  var exactWhole: Range<Int>? { isExact ? whole : nil }
}
