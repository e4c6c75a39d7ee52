import Diagnostics
import Markdown

extension DiagnosticCode {
  static let templateSyntax = DiagnosticCode("template-syntax", .error)
  static let templateName = DiagnosticCode("template-name", .error)
  static let templatePartial = DiagnosticCode("template-partial", .error)
  static let templateEscape = DiagnosticCode("template-escape", .error)
}

/// Checks templates against the views: each name that a template asks for is one that its view has.
struct TemplateChecker {
  /// By path below `templates/` without `.mustache`.
  let sources: [String: SourceFile]
  private let tags: [String: [TemplateTag]]

  init(sources: [String: SourceFile]) {
    self.sources = sources
    tags = sources.mapValues(TemplateTag.tags)
  }

  func findings() -> [Diagnostic] {
    var found: [Diagnostic] = []
    for name in TemplateName.allCases where sources[name.path] != nil {
      check(name.path, with: name.views, chain: [], &found)
    }
    for path in sources.keys.sorted() { found += figures(in: path) }
    return Self.oncePerPlace(found)
  }

  /// A partial is checked for each template that includes it: its mistake is said once, as the first of them
  /// sees it.
  private static func oncePerPlace(_ found: [Diagnostic]) -> [Diagnostic] {
    var places: Set<SourceLocation> = []
    return found.filter { places.insert($0.location).inserted }
  }

  // MARK: Names

  private func check(
    _ path: String, with views: [any View.Type], chain: [String], _ found: inout [Diagnostic]
  ) {
    guard let source = sources[path], let tags = tags[path] else { return }
    var stack = views
    /// What each open section added to the stack.
    var open: [Int] = []
    for tag in tags {
      switch tag.kind {
      case .variable, .unescaped: check(tag, in: source, stack, &found)
      case .section, .inverted:
        let inner = tag.kind == .section ? innerViews(tag, in: source, stack, &found) : []
        if tag.kind == .inverted { _ = kind(of: tag, in: source, stack, &found) }
        stack += inner
        open.append(inner.count)
      case .block: open.append(0)
      case .partial, .parent:
        if tag.kind == .parent { open.append(0) }
        include(tag, in: source, with: stack, chain: chain + [path], &found)
      case .end: stack.removeLast(open.popLast() ?? 0)
      case .comment: break
      case .other: found.append(unsupported(tag, in: source))
      }
    }
  }

  private func include(
    _ tag: TemplateTag, in source: SourceFile, with stack: [any View.Type], chain: [String],
    _ found: inout [Diagnostic]
  ) {
    if chain.contains(tag.name) {
      found.append(
        Diagnostic(
          .templatePartial, in: source, at: tag.range, "the template '\(tag.name)' includes itself",
          hint: "remove the tag"))
    } else if sources[tag.name] == nil {
      let nearest = Suggestion.nearest(to: tag.name, among: sources.keys.sorted())
      found.append(
        Diagnostic(
          .templatePartial, in: source, at: tag.range, "there is no template '\(tag.name)'",
          hint: nearest.map { "did you mean '\($0)'?" }
            ?? "write its path below 'templates/' without its ending"))
    } else {
      check(tag.name, with: stack, chain: chain, &found)
    }
  }

  private func kind(
    of tag: TemplateTag, in source: SourceFile, _ stack: [any View.Type], _ found: inout [Diagnostic]
  ) -> FieldKind? {
    for view in stack.reversed() {
      if let kind = view.kind(named: tag.name) { return kind }
    }
    let known = stack.flatMap { $0.names }
    found.append(
      Diagnostic(
        .templateName, in: source, at: tag.range, "no view has the name '\(tag.name)' here",
        hint: Suggestion.nearest(to: tag.name, among: known).map { "did you mean '\($0)'?" }
          ?? "the names are \(Set(known).sorted().joined(separator: ", "))"))
    return nil
  }

  private func check(
    _ tag: TemplateTag, in source: SourceFile, _ stack: [any View.Type], _ found: inout [Diagnostic]
  ) {
    guard let kind = kind(of: tag, in: source, stack, &found) else { return }
    let problem: (String, hint: String)? =
      switch (kind, tag.kind) {
      case (.html, .variable): ("'\(tag.name)' is HTML", "write '{{{\(tag.name)}}}'")
      case (.text, .unescaped), (.number, .unescaped):
        ("'\(tag.name)' is a text, which must be escaped", "write '{{\(tag.name)}}'")
      case (.flag, _), (.view, _), (.list, _):
        ("'\(tag.name)' is no text", "write '{{#\(tag.name)}}…{{/\(tag.name)}}'")
      case (.html, _), (.text, _), (.number, _): nil
      }
    guard let problem else { return }
    found.append(Diagnostic(.templateEscape, in: source, at: tag.range, problem.0, hint: problem.hint))
  }

  private func innerViews(
    _ tag: TemplateTag, in source: SourceFile, _ stack: [any View.Type], _ found: inout [Diagnostic]
  ) -> [any View.Type] {
    let inner = kind(of: tag, in: source, stack, &found)?.inner
    return inner.map { [$0] } ?? []
  }

  private func unsupported(_ tag: TemplateTag, in source: SourceFile) -> Diagnostic {
    Diagnostic(
      .templateSyntax, in: source, at: tag.whole,
      "other delimiters, pragmas, paths and transforms are not supported",
      hint: "write '{{name}}'")
  }

  // MARK: Figures

  /// A template's own text states no figure: the articles and the tables do.
  private func figures(in path: String) -> [Diagnostic] {
    guard let source = sources[path], let tags = tags[path] else { return [] }
    return FigureScanner.figures(in: masked(source.bytes, tags)).map { range in
      .uncheckedFigure(
        Located(source.text(in: range), at: range), in: source,
        hint: "leave it to a view, which has it from a table")
    }
  }

  /// The text with Mustache's and HTML's tags blanked, at the same offsets; attributes that are read aloud or
  /// shown stay.
  private func masked(_ bytes: [UInt8], _ tags: [TemplateTag]) -> [UInt8] {
    var masked = bytes
    for tag in tags { for offset in tag.whole { masked[offset] = 0 } }
    var start = 0
    while let open = masked[start...].firstIndex(of: UInt8(ascii: "<")) {
      let close = masked[open...].firstIndex(of: UInt8(ascii: ">")) ?? masked.count - 1
      let kept = Self.texts(of: masked, in: open..<close)
      for offset in open...close where !kept.contains(where: { $0.contains(offset) }) { masked[offset] = 0 }
      start = close + 1
    }
    return masked
  }

  private static let textAttributes = [" alt=\"", " aria-label=\"", " placeholder=\"", " title=\""]

  /// The values of an element's attributes that a reader sees or hears.
  private static func texts(of bytes: [UInt8], in element: Range<Int>) -> [Range<Int>] {
    textAttributes.compactMap { attribute in
      bytes.firstOffset(of: attribute.utf8, in: element).map { start in
        let value = start + attribute.utf8.count
        return
          value..<(bytes[value..<element.upperBound].firstIndex(of: UInt8(ascii: "\"")) ?? element.upperBound)
      }
    }
  }
}
