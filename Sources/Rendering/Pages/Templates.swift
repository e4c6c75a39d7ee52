import Diagnostics
import Markup
import Templating

/// The templates of a site, each compiled for its views.
package struct Templates: Sendable {
  /// Empty if they cannot be rendered.
  private let templates: [TemplateName: Template]

  /// Compiles all templates. If one has wrong syntax, a wrong inclusion, or a name used as the wrong kind
  /// (HTML as text, or text as HTML without escaping), none can be rendered.
  ///
  /// - Parameter files: those below `templates/` whose names end in `.mustache`.
  /// - Throws: if a template that the generator uses is missing.
  package static func parse(_ files: [SourceFile]) throws(Obstacle) -> Outcome<Templates> {
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
    if let name = missing.min() {
      throw Obstacle(
        "the template 'templates/\(name).mustache' is missing",
        hint: "put it back: every site needs it")
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

  /// Renders a view, or a page's own view within the shared frame.
  func html(_ name: TemplateName, _ view: any View, in frame: FrameView? = nil) -> HTML {
    templates[name]?.html(with: frame.map { [$0, view] } ?? [view]) ?? HTML()
  }
}
