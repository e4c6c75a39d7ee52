import Markup

/// A compiled template: its steps in order, with every name resolved to the place of a value and every
/// partial inserted.
package struct Template: Sendable {
  enum Step: Sendable {
    /// Writes a range of the template's text.
    case text(Range<Int>)
    case value(Slot)
    /// Runs the steps up to `end` if the value is there, once for each view; inverted, if it is missing.
    case section(Slot, isInverted: Bool, end: Int)
  }

  /// The place of a value: its view's number, from 0 for the outermost, and its place in the view's schema.
  typealias Slot = (depth: Int, place: Int)

  let schemas: [Schema]
  var text: [UInt8] = []
  var steps: [Step] = []

  /// The HTML of the template with values for each schema, the innermost last.
  package func html(with values: [any TemplateValues]) -> HTML {
    precondition(
      values.count == schemas.count
        && zip(values, schemas).allSatisfy { $1.view == nil || ObjectIdentifier(type(of: $0)) == $1.view },
      "a template is rendered with the views that it was compiled for")
    var html = HTML()
    var values = values
    // A page is mostly values. With this much room it is copied half as often while it grows.
    html.bytes.reserveCapacity(4 * text.count)
    append(steps.indices, values: &values, to: &html)
    return html
  }

  private func append(_ range: Range<Int>, values: inout [any TemplateValues], to html: inout HTML) {
    var index = range.lowerBound
    while index < range.upperBound {
      switch steps[index] {
      case .text(let range): html.bytes += text[range]
      case .value(let slot):
        switch values[slot.depth].value(at: slot.place) {
        case .text(let text): html.append(escaping: text)
        case .html(let part): html.append(part)
        case .views, .present, .absent: break
        }
      case .section(let slot, let isInverted, let end):
        let inner = (index + 1)..<end
        switch values[slot.depth].value(at: slot.place) {
        case .views(let views) where !views.isEmpty:
          for view in views where !isInverted {
            values.append(view)
            append(inner, values: &values, to: &html)
            values.removeLast()
          }
        case .absent, .views: if isInverted { append(inner, values: &values, to: &html) }
        // An empty text is not missing.
        case .text, .html, .present: if !isInverted { append(inner, values: &values, to: &html) }
        }
        index = end - 1
      }
      index += 1
    }
  }
}
