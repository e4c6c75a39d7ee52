import Markup

/// A part of an article's text: HTML, or an embed, which is rendered after all articles are parsed.
package enum BodyPart: Sendable, Hashable {
  case html(HTML)
  case embed(Embed)
}

extension BodyPart {
  /// Stands for an embed while cmark renders. UTF-8 never contains this byte, so no article can contain it.
  static let mark: UInt8 = 0xFF

  /// Splits cmark's HTML at the marks.
  ///
  /// - Parameter embeds: one embed for each mark, in order.
  static func parts(of rendered: UnsafeBufferPointer<UInt8>, with embeds: [Embed]) -> [BodyPart] {
    if embeds.isEmpty { return [.html(HTML(trusted: Array(rendered)))] }
    let pieces = rendered.split(separator: mark, omittingEmptySubsequences: false)
    precondition(pieces.count == embeds.count + 1, "each embed has its mark")
    var parts: [BodyPart] = []
    for (index, piece) in pieces.enumerated() {
      if index > 0 { parts.append(.embed(embeds[index - 1])) }
      if !piece.isEmpty { parts.append(.html(HTML(trusted: Array(piece)))) }
    }
    return parts
  }
}
