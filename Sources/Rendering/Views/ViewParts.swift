import Markdown

/// A text that stands in a view.
enum ViewText: Sendable {
  /// Written escaped.
  case text(String)
  case html(HTML)
  case written(WrittenHTML)

  /// In bytes, about, before anything is escaped.
  var likelySize: Int {
    switch self {
    case .text(let text): text.utf8.count
    case .html(let html): html.bytes.count
    case .written(let html): html.size
    }
  }
}

/// A view taken apart, as far as a template asks for it: how it is built, and its texts.
struct ViewParts: Sendable {
  /// Of two views of one type and shape a template makes the same, but for their texts. One letter for each value:
  /// whether it is there, of which kind, and what is in it.
  private(set) var shape: [UInt8] = []
  private(set) var texts: [ViewText] = []
  private let names: TemplateNames

  /// - Parameters:
  ///   - view: whose names go before those of the frame.
  ///   - names: that the template asks for.
  init(_ view: any View, in frame: FrameView?, names: TemplateNames) {
    self.names = names
    if let frame { append(frame) }
    append(view)
  }

  private mutating func append(_ view: any View) {
    view.forEachValue(names.wanted(of: type(of: view))) { append($1) }
  }

  private mutating func append(_ value: ViewValue) {
    switch value {
    case .text(let text): leave(.text(text))
    case .html(let html): leave(.html(html))
    case .written(let html): leave(.written(html))
    case .number(let number): leave(.text(String(number)))
    case .flag(let flag): shape.append(flag ? UInt8(ascii: "+") : UInt8(ascii: "-"))
    case .view(let view):
      shape.append(UInt8(ascii: "v"))
      append(view)
    case .list(let views):
      for view in views { append(.view(view)) }
      shape.append(UInt8(ascii: "."))
    case .absent: shape.append(UInt8(ascii: "0"))
    }
  }

  private mutating func leave(_ text: ViewText) {
    shape.append(UInt8(ascii: "t"))
    texts.append(text)
  }
}
