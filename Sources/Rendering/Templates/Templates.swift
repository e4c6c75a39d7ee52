import Diagnostics
import Markdown
import Mustache

/// The parsed templates of a site.
package struct Templates: Sendable {
  /// Nil when they cannot be rendered.
  private let library: MustacheLibrary?
  /// Those that each asks for.
  private let names: [TemplateName: TemplateNames]
  private let forms = TemplateForms()

  /// Parses and checks all templates. When one of them is no template, an inclusion is wrong (one of itself would
  /// never end), or a name is written as what it is not (a view or HTML as text, which nobody would escape), all of
  /// them render as nothing.
  ///
  /// - Parameter files: those below `templates/` whose names end in `.mustache`.
  /// - Throws: when one that the generator asks for is not there.
  package static func parse(_ files: [SourceFile]) async throws(Obstacle) -> Outcome<Templates> {
    var sources: [String: SourceFile] = [:]
    for file in files where file.path.hasSuffix(".mustache") {
      sources[String(file.path.dropFirst("templates/".count).dropLast(".mustache".count))] = file
    }
    for name in TemplateName.allCases where sources[name.path] == nil {
      throw Obstacle(
        "the template 'templates/\(name.path).mustache' is missing",
        hint: "put it back: every site needs it")
    }
    var library = MustacheLibrary()
    var found: [Diagnostic] = []
    let paths = sources.keys.sorted()
    let parsed = await paths.compactMap { sources[$0] }.parallelMap(chunk: 1, template)
    for (path, template) in zip(paths, parsed) {
      switch template {
      case .success(let template): library.register(template, named: path)
      case .failure(let finding): found.append(finding.diagnostic)
      }
    }
    if found.isEmpty { found = TemplateChecker(sources: sources).findings() }
    let stopping: Set<DiagnosticCode> = [.templateSyntax, .templatePartial, .templateEscape]
    let isWhole = !found.contains { stopping.contains($0.code) }
    return Outcome(Templates(library: isWhole ? library : nil, sources.mapValues(TemplateTag.tags)), found)
  }

  /// Why a file is not a template.
  private struct Finding: Error {
    let diagnostic: Diagnostic
  }

  private static func template(_ source: SourceFile) -> Result<MustacheTemplate, Finding> {
    if let open = TemplateTag.openTag(in: source) {
      let end = String(repeating: "}", count: open.count)
      return .failure(finding(about: source, at: open, "a tag is not closed", hint: "close it with '\(end)'"))
    }
    if let mark = TemplateForm.mark(in: source.bytes) {
      return .failure(
        finding(about: source, at: mark, "U+FDD0 and U+FDD1 are no characters", hint: "remove it"))
    }
    do {
      return .success(try MustacheTemplate(string: source.text(in: 0..<source.bytes.count)))
    } catch {
      return .failure(finding(about: error, in: source))
    }
  }

  private init(library: MustacheLibrary?, _ tags: [String: [TemplateTag]]) {
    self.library = library
    names = Dictionary(
      uniqueKeysWithValues: TemplateName.allCases.map { name in
        (name, TemplateNames(askedBy: name.path, tags, of: name.views))
      })
  }

  /// Renders one view, or a page's own view within the frame that all pages share.
  func html(_ name: TemplateName, _ view: any View, in frame: FrameView? = nil) -> HTML {
    guard let library, let names = names[name] else { return HTML(trusted: "") }
    let parts = ViewParts(view, in: frame, names: names)
    let form = forms.form(of: name, parts) {
      let marked = MarkedView(view, in: frame, names: names).values
      guard let text = library.render(marked, withTemplate: name.path) else {
        preconditionFailure("each template that is asked for is there once 'parse' has returned")
      }
      return TemplateForm(Array(text.utf8))
    }
    return form.html(with: parts.texts)
  }

  private static func finding(about error: any Error, in source: SourceFile) -> Finding {
    guard let error = error as? MustacheTemplate.ParserError else {
      return finding(about: source, at: 0..<0, "it is no Mustache template", hint: "close each tag")
    }
    let line = source.lineRange(max(0, error.context.lineNumber - 1))
    let start = min(line.lowerBound + max(0, error.context.columnNumber - 1), line.upperBound)
    return finding(
      about: source, at: start..<min(start + 1, line.upperBound), message(of: error.error),
      hint: "close each '{{#name}}' with '{{/name}}', and each '{{' with '}}'")
  }

  private static func finding(
    about source: SourceFile, at range: Range<Int>, _ message: String, hint: String
  ) -> Finding {
    Finding(diagnostic: Diagnostic(.templateSyntax, in: source, at: range, message, hint: hint))
  }

  private static func message(of error: any Error) -> String {
    switch error as? MustacheTemplate.Error {
    case .sectionCloseNameIncorrect: "this tag closes another section than the one that is open"
    case .expectedSectionEnd: "a section is not closed"
    case .unfinishedName: "a tag is not closed"
    default: "it is no Mustache template"
    }
  }
}
