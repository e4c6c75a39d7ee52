import Markup

/// A part of an article's text: HTML, or an embed, which is rendered when all articles are parsed.
package enum BodyPart: Sendable, Hashable {
  case html(HTML)
  case embed(Embed)
}

extension BodyPart {
  /// Stands for an embed while cmark renders. No UTF-8 text has this byte, so no article can write it.
  static let mark: UInt8 = 0xFF

  /// Splits what cmark rendered at the marks.
  ///
  /// - Parameter embeds: one for each mark, in order.
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
