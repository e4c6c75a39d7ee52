import Diagnostics

/// Finds tags that are alone on their line, which is then not written.
struct TemplateLines {
  private let bytes: [UInt8]
  private(set) var tags: [TemplateTag]

  /// - Parameter tags: the tags of the source, with their partners.
  init(of source: SourceFile, tags: [TemplateTag]) {
    bytes = source.bytes
    self.tags = tags
    var first = 0
    while first < tags.count {
      var last = first
      while last + 1 < tags.count,
        bytes[tags[last].whole.upperBound..<tags[last + 1].whole.lowerBound].allSatisfy(Self.isBlank)
      { last += 1 }
      measure(first...last)
      first = last + 1
    }
  }

  /// Sets the indentation and the cuts of a run of tags that are separated only by blanks.
  private mutating func measure(_ run: ClosedRange<Int>) {
    let (first, last) = (tags[run.lowerBound].whole, tags[run.upperBound].whole)
    guard let start = lineStart(before: first.lowerBound) else { return }
    for index in run { tags[index].indentation = start..<first.lowerBound }
    guard let end = lineEnd(after: last.upperBound), mayStandAlone(run) else { return }
    for index in run {
      tags[index].standsAlone = true
      let lower = index == run.lowerBound ? start : tags[index - 1].whole.upperBound
      tags[index].cut = lower..<(index == run.upperBound ? end : tags[index].whole.upperBound)
    }
  }

  /// Several tags on one line count as alone if they open or close parents and blocks. A block that starts and
  /// ends on the line is part of the line's text.
  private func mayStandAlone(_ run: ClosedRange<Int>) -> Bool {
    if run.count == 1 { return ![.variable, .unescaped].contains(tags[run.lowerBound].kind) }
    return run.allSatisfy { index in
      let partner = tags[index].partner
      return switch tags[index].kind {
      case .parent: true
      case .block: partner.map { !run.contains($0) } ?? false
      case .end: partner.map { [.parent, .block].contains(tags[$0].kind) } ?? false
      case .variable, .unescaped, .section, .inverted, .partial, .comment, .other: false
      }
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  /// The start of a line before a tag; nil if anything but blanks stands between the two.
  private func lineStart(before offset: Int) -> Int? {
    let start = (bytes[..<offset].lastIndex { !Self.isBlank($0) } ?? -1) + 1
    return start == 0 || bytes[start - 1] == UInt8(ascii: "\n") ? start : nil
  }

  /// The offset after the line ending that follows a tag; nil if anything but blanks stands between the two.
  private func lineEnd(after offset: Int) -> Int? {
    let rest = bytes[offset...].drop(while: Self.isBlank)
    for ending in ["\n", "\r\n"] where rest.starts(with: ending.utf8) {
      return rest.startIndex + ending.utf8.count
    }
    return rest.isEmpty ? bytes.count : nil
  }
}
