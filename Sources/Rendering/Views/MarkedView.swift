import Mustache

/// A view as Mustache takes it, with a mark for each text: the first edge where types end.
struct MarkedView {
  /// By their names.
  private(set) var values: [String: Any] = [:]
  /// Texts are counted in the order of `ViewParts`.
  private var textCount = 0
  private let names: TemplateNames

  /// - Parameters:
  ///   - view: whose names go before those of the frame.
  ///   - names: that the template asks for.
  init(_ view: any View, in frame: FrameView?, names: TemplateNames) {
    self.names = names
    let frame = frame.map { object($0) } ?? [:]
    values = frame.merging(object(view)) { $1 }
  }

  private mutating func object(_ view: any View) -> [String: Any] {
    var object: [String: Any] = [:]
    let (names, wanted) = (type(of: view).names, names.wanted(of: type(of: view)))
    view.forEachValue(wanted) { object[names[$0]] = marked($1) }
    return object
  }

  private mutating func marked(_ value: ViewValue) -> Any {
    switch value {
    case .text, .html, .written, .number:
      defer { textCount += 1 }
      return Mark(renderText: TemplateForm.mark(of: textCount))
    case .flag(let flag): return flag
    case .view(let view): return object(view)
    case .list(let views): return views.map { object($0) }
    case .absent: return Absent()
    }
  }
}

/// A section of it has no names of its own: of a value that does not say so, Mustache asks its mirror.
private struct Mark: MustacheCustomRenderable, MustacheParent {
  let renderText: String
  var isNull: Bool { false }

  func child(named name: String) -> Any? { nil }
}

/// The value that is not there: no section, and Mustache does not look further outward for the name.
private struct Absent: MustacheCustomRenderable {
  var renderText: String { "" }
  var isNull: Bool { true }
}
