import Markup
import Mustache

/// A view as Mustache asks it, name by name: the one place where types end.
struct MustacheView: MustacheParent {
  /// The first that has a name answers for it.
  private let views: [any View]

  /// - Parameter view: its names go before those of the frame.
  init(_ view: any View, in frame: FrameView? = nil) {
    views = frame.map { [view, $0] } ?? [view]
  }

  func child(named name: String) -> Any? {
    for view in views {
      if let value = view.value(named: name) { return Self.object(value) }
    }
    return nil
  }

  private static func object(_ value: ViewValue) -> Any {
    switch value {
    case .text(let text): return Text(renderText: text)
    case .number(let number): return Text(renderText: String(number))
    case .html(let html): return Text(renderText: html.text)
    case .written(let written):
      var html = HTML()
      written.write(&html)
      return Text(renderText: html.text)
    case .flag(let flag): return flag
    case .view(let view): return MustacheView(view)
    case .list(let views): return views.map { MustacheView($0) }
    case .absent: return Absent()
    }
  }
}

/// A section of it has no names of its own: of a value that does not say so, Mustache asks its mirror.
private struct Text: MustacheCustomRenderable, MustacheParent {
  let renderText: String
  var isNull: Bool { false }

  func child(named name: String) -> Any? { nil }
}

/// The value that is not there: no section, and Mustache does not look further outward for the name.
private struct Absent: MustacheCustomRenderable {
  var renderText: String { "" }
  var isNull: Bool { true }
}
