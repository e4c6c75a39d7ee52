import Diagnostics
import Markup

/// An HTML tag that an article may use. The page gets a new tag made from these values, not the author's bytes.
struct HTMLTag: Equatable {
  enum Element: String, CaseIterable {
    case br, kbd, sub, sup, u, ins
    /// An anchor: `<a id="…"></a>`.
    case a
    /// The tags of a collapsible block, each on its own line.
    case details, summary

    var isBlock: Bool { self == .details || self == .summary }
  }

  let element: Element
  let isClosing: Bool
  var id: String?

  /// Whether the tag has no closing tag, as in `<br>` and `<a id="…"/>`.
  let isAlone: Bool

  /// Reads one whole tag. The only attribute allowed is `id`; an `a` may have `name` instead.
  ///
  /// - Parameter text: the tag from `<` to `>`.
  init?(_ text: ArraySlice<UInt8>) {
    var rest = text
    guard rest.popFirst() == UInt8(ascii: "<"), rest.popLast() == UInt8(ascii: ">") else { return nil }
    isClosing = rest.first == UInt8(ascii: "/")
    if isClosing { rest.removeFirst() }
    let name = rest.prefix(while: \.isLetterOrDigit)
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

  var html: HTML {
    if element == .a && isClosing { return "" }
    let name = element == .a ? "span" : element.rawValue
    var html: HTML = isClosing ? "</\(name)" : "<\(name)"
    if let id { html.append(#" id="\#(id)""#) }
    html.append(element == .a ? "></span>" : ">")
    return html
  }
}
