import Diagnostics
import Markup

/// A tag of HTML that an article may use. No other byte of what the author wrote reaches the page.
struct HTMLTag: Equatable {
  enum Element: String, CaseIterable {
    case br, kbd, sub, sup, u, ins
    /// An anchor: `<a id="…"></a>`.
    case a
    /// A fold, on separate lines.
    case details, summary

    var isBlock: Bool { self == .details || self == .summary }
  }

  let element: Element
  let isClosing: Bool
  /// The anchor that the tag sets.
  var id: String?

  /// Whether it has no closing tag: `<br>`, `<a id="…"/>`.
  let isAlone: Bool

  /// Recognizes one whole tag, with no attribute but an `id`, or for `a` a `name`.
  ///
  /// - Parameter text: from `<` to `>`.
  init?(_ text: ArraySlice<UInt8>) {
    var rest = text
    guard rest.popFirst() == UInt8(ascii: "<"), rest.popLast() == UInt8(ascii: ">") else { return nil }
    isClosing = rest.first == UInt8(ascii: "/")
    if isClosing { rest.removeFirst() }
    let name = rest.prefix { Self.isLetter($0) }
    guard let element = Element(rawValue: String(decoding: name, as: UTF8.self).lowercased()),
      !(isClosing && element == .br)
    else { return nil }
    self.element = element
    rest.removeFirst(name.count)
    let isSelfClosed = !isClosing && (element == .br || element == .a) && rest.last == UInt8(ascii: "/")
    if isSelfClosed { rest.removeLast() }
    isAlone = element == .br || isSelfClosed
    id = rest.first?.isSpace ?? false ? Self.id(rest.trimmed, of: element) : nil
    let hasRest = !rest.allSatisfy(\.isSpace)
    if isClosing ? hasRest : (hasRest || element == .a) && id == nil { return nil }
  }

  private static func id(_ attribute: ArraySlice<UInt8>, of element: Element) -> String? {
    guard let equals = attribute.firstIndex(of: UInt8(ascii: "=")) else { return nil }
    let name = String(decoding: attribute[..<equals].trimmed, as: UTF8.self).lowercased()
    guard name == "id" || (name == "name" && element == .a) else { return nil }
    var value = attribute[(equals + 1)...].trimmed
    if let quote = value.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      guard value.count > 1, value.last == quote else { return nil }
      value = value.dropFirst().dropLast()
    }
    let id = String(decoding: value, as: UTF8.self)
    return Anchors.isAnchor(id) ? id.normalized : nil
  }

  static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// The HTML that the page contains instead.
  var html: HTML {
    if element == .a && isClosing { return "" }
    let name = element == .a ? "span" : element.rawValue
    var html: HTML = isClosing ? "</\(name)" : "<\(name)"
    if let id { html.append(#" id="\#(id)""#) }
    html.append(element == .a ? "></span>" : ">")
    return html
  }
}
