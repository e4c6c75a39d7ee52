import Diagnostics
import Markdown
import Templating

/// A template's own text must not state figures.
enum TemplateFigures {
  static func findings(
    in template: TemplateTree, _ search: FigureSearch,
    allowing isAllowed: (Located<String>, SourceFile) -> Bool
  ) -> [Diagnostic] {
    let source = template.source
    return FigureScanner.figures(in: masked(template), search).compactMap { range in
      let figure = Located(source.text(in: range), at: range)
      if isAllowed(figure, source) { return nil }
      return .uncheckedFigure(
        figure, in: source,
        hint:
          "link to an article that quotes it as a fact, or add it to 'allowed' in 'content/facts.yml' if it is not a fact"
      )
    }
  }

  /// A template's text with the tags of Mustache and HTML blanked, at unchanged offsets. Attributes that are shown or
  /// read aloud stay.
  private static func masked(_ template: TemplateTree) -> [UInt8] {
    var masked = template.source.bytes
    for tag in template.tagRanges { for offset in tag { masked[offset] = 0 } }
    var start = 0
    while let open = masked[start...].firstIndex(of: UInt8(ascii: "<")) {
      let close = masked[open...].firstIndex(of: UInt8(ascii: ">")) ?? masked.count - 1
      let kept = texts(of: masked, in: open..<close)
      for offset in open...close where !kept.contains(where: { $0.contains(offset) }) { masked[offset] = 0 }
      start = close + 1
    }
    return masked
  }

  /// The values of attributes that a reader sees or hears.
  private static func texts(of bytes: [UInt8], in element: Range<Int>) -> [Range<Int>] {
    [" alt=\"", " aria-label=\"", " placeholder=\"", " title=\""].compactMap { attribute in
      bytes.firstOffset(of: attribute.utf8, in: element).map { start in
        let value = start + attribute.utf8.count
        return
          value..<(bytes[value..<element.upperBound].firstIndex(of: UInt8(ascii: "\"")) ?? element.upperBound)
      }
    }
  }
}
