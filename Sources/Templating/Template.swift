import Markup

/// A compiled template: its steps in order, with every name resolved to the place of a value and every
/// partial inserted.
package struct Template: Sendable {
  enum Step: Sendable {
    /// Writes a range of the template's text.
    case text(Range<Int>)
    case value(Slot)
    /// Runs the steps up to `end`, if the value is there; once for each view of a list.
    case section(Slot, end: Int)
    /// Runs the steps up to `end`, if the value is missing.
    case inverted(Slot, end: Int)
  }

  /// The place of a value in the nested views.
  struct Slot: Sendable {
    /// The number of the view; 0 is the outermost.
    let depth: Int
    /// The value's place in the view's schema.
    let place: Int
  }

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
    html.bytes.reserveCapacity(text.count)
    append(steps.indices, values: &values, to: &html)
    return html
  }

  private func append(_ range: Range<Int>, values: inout [any TemplateValues], to html: inout HTML) {
    var index = range.lowerBound
    while index < range.upperBound {
      switch steps[index] {
      case .text(let range): html.bytes += text[range]
      case .value(let slot): Self.append(values[slot.depth].value(at: slot.place), to: &html)
      case .section(let slot, let end):
        appendSection(
          (index + 1)..<end, of: values[slot.depth].value(at: slot.place), values: &values, to: &html)
        index = end - 1
      case .inverted(let slot, let end):
        if values[slot.depth].value(at: slot.place).isMissing {
          append((index + 1)..<end, values: &values, to: &html)
        }
        index = end - 1
      }
      index += 1
    }
  }

  private func appendSection(
    _ range: Range<Int>, of value: FieldValue, values: inout [any TemplateValues], to html: inout HTML
  ) {
    switch value {
    case .flag(false), .absent: break
    case .text, .number, .html, .flag(true): append(range, values: &values, to: &html)
    case .view(let view): appendSection(range, of: .list([view]), values: &values, to: &html)
    case .list(let views):
      for view in views {
        values.append(view)
        append(range, values: &values, to: &html)
        values.removeLast()
      }
    }
  }

  private static func append(_ value: FieldValue, to html: inout HTML) {
    switch value {
    case .text(let text): html.append(escaping: text)
    case .number(let number): html.append(trusted: String(number))
    case .html(let part): html.append(part)
    case .flag, .view, .list, .absent: break
    }
  }
}

extension FieldValue {
  /// Whether a section on the value is left out. An empty text is not missing.
  fileprivate var isMissing: Bool {
    switch self {
    case .absent, .flag(false): true
    case .list(let views): views.isEmpty
    case .text, .number, .html, .flag(true), .view: false
    }
  }
}
