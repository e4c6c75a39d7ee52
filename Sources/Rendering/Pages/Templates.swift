import Diagnostics
import Markup
import Templating

extension DiagnosticCode {
  static let templateMissing = DiagnosticCode("template-missing", .error)
}

/// The templates of a site, each compiled for its views.
package struct Templates: Sendable {
  /// Empty if they cannot be rendered.
  private let templates: [TemplateName: Template]

  /// Compiles all templates. If one is missing, or has wrong syntax, a wrong inclusion, or a name used as the
  /// wrong kind (HTML as text, or text as HTML without escaping), none can be rendered.
  ///
  /// - Parameter files: those below `templates/`; the templates' names end in `.mustache`.
  package static func parse(_ files: [SourceFile]) -> Outcome<Templates> {
    var trees: [String: TemplateTree] = [:]
    var found: [Diagnostic] = []
    var missing = Set(TemplateName.allCases.map(\.path))
    for file in files where file.path.hasSuffix(".mustache") {
      let name = String(file.path.dropFirst("templates/".count).dropLast(".mustache".count))
      missing.remove(name)
      let tree = TemplateTree.parse(file)
      trees[name] = tree.value
      found += tree.diagnostics
    }
    found += missing.map { name in
      Diagnostic(
        .templateMissing, at: SourceLocation(wholeFile: "templates/\(name).mustache"),
        "the template is missing, and there is no default one",
        hint: "put it back, or run 'make tool', which puts the default templates beside the program")
    }
    guard found.isEmpty else { return Outcome(Templates(templates: [:]), found) }
    var templates: [TemplateName: Template] = [:]
    for name in TemplateName.allCases {
      let template = TemplateCompiler.compile(name.path, for: name.views.map { Schema(of: $0) }, among: trees)
      templates[name] = template.value
      found += template.diagnostics
    }
    let stopping: Set<DiagnosticCode> = [.templateSyntax, .templatePartial, .templateEscape]
    if found.contains(where: { stopping.contains($0.code) }) { templates = [:] }
    found += trees.values.flatMap(TemplateFigures.findings)
    return Outcome(Templates(templates: templates), oncePerPlace(found))
  }

  /// A partial is compiled for each template that includes it, so its findings are reported once.
  private static func oncePerPlace(_ found: [Diagnostic]) -> [Diagnostic] {
    var places: Set<SourceLocation> = []
    return found.filter { places.insert($0.location).inserted }
  }

  /// The names that the template in a file may use, as it writes them, each on a line, its page's own first.
  /// Nil for other files: a partial may use the names of the template that includes it.
  ///
  /// - Parameter path: as in `templates/article.mustache`.
  package static func names(in path: String) -> [String]? {
    let name = TemplateName.allCases.first { "templates/\($0.path).mustache" == path }
    return name.map { name in name.views.reversed().flatMap { Schema(of: $0).lines() } }
  }

  /// Renders a view, or a page's own view within the shared frame.
  func html(_ name: TemplateName, _ view: any View, in frame: FrameView? = nil) -> HTML {
    templates[name]?.html(with: frame.map { [$0, view] } ?? [view]) ?? HTML()
  }
}
