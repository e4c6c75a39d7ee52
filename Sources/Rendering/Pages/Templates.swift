import Diagnostics
import Markup
import SiteModel
import Templating

/// The templates of a site, each compiled for its views.
package struct Templates: Sendable {
  /// Empty if they cannot be rendered.
  private let templates: [String: Template]

  /// Compiles all templates. If one has wrong syntax, a wrong inclusion, or a name used as the wrong kind
  /// (HTML as text, or text as HTML without escaping), none can be rendered.
  ///
  /// - Parameters:
  ///   - files: those below `templates/` whose names end in `.mustache`.
  ///   - embeds: those of the rules.
  /// - Throws: if a template that the generator uses is missing.
  package static func parse(
    _ files: [SourceFile], embeds: [EmbedKind]
  ) throws(Obstacle) -> Outcome<Templates> {
    var trees: [String: TemplateTree] = [:]
    var found: [Diagnostic] = []
    let wanted =
      TemplateName.allCases.map { ($0.path, $0.views) } + embeds.map { ($0.template, [$0.view]) }
    var missing = Set(wanted.map(\.0))
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
    var templates: [String: Template] = [:]
    for (path, views) in wanted {
      let template = TemplateCompiler.compile(path, for: views.map { Schema(of: $0) }, among: trees)
      templates[path] = template.value
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
    templates[name.path]?.html(with: frame.map { [$0, view] } ?? [view]) ?? HTML()
  }

  /// Renders an embed of the rules.
  func html(of kind: EmbedKind, in context: EmbedContext) -> HTML {
    templates[kind.template]?.html(with: [kind.make(context)]) ?? HTML()
  }
}
