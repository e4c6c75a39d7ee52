import Diagnostics
import Markdown
import Markup
import SiteModel
import Templating

/// The templates of a site, each compiled for its views.
package struct Templates: Sendable {
  /// The templates by name; empty if any of them cannot be rendered.
  private let templates: [String: Template]

  /// Compiles all templates among the files below `templates/`. If one is missing, or has wrong syntax, a wrong
  /// inclusion, or a name used as the wrong kind (HTML as text, or text as HTML without escaping), none can be
  /// rendered. A template must not state those of the `figures` that are not allowed.
  package static func parse(
    _ files: [SourceFile], embeds: [EmbedKind], figures: FigureSearch = .units,
    allowing isAllowed: (Located<String>, SourceFile) -> Bool = { _, _ in false }
  ) -> Outcome<Templates> {
    var trees: [String: TemplateTree] = [:]
    var found: [Diagnostic] = []
    let wanted = wanted(embeds)
    var missing = Set(wanted.map(\.path))
    for file in files where file.path.hasSuffix(".mustache") {
      let name = String(file.path.dropFirst("templates/".count).dropLast(".mustache".count))
      let isPage = (missing.remove(name) != nil || name == "base") && !name.contains("/")
      if isPage, file.bytes.allSatisfy({ $0 <= 0x20 }) {
        found.append(
          Diagnostic(
            DiagnosticCode("template-empty", .error), in: file, at: 0..<0,
            "the template is empty, and so would be its pages",
            hint: "write it, or remove the file: the default template takes its place"))
      }
      let tree = TemplateTree.parse(file)
      trees[name] = tree.value
      found += tree.diagnostics
    }
    found += missing.map { name in
      Diagnostic(
        DiagnosticCode("template-missing", .error), about: "templates/\(name).mustache",
        "the template is missing, and there is no default one",
        hint: "put it back, or run 'make tool', which puts the default templates beside the program")
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
    found += trees.values.flatMap { TemplateFigures.findings(in: $0, figures, allowing: isAllowed) }
    // A partial is compiled for each template that includes it, so equal findings are reported once.
    var places: Set<SourceLocation> = []
    return Outcome(Templates(templates: templates), found.filter { places.insert($0.location).inserted })
  }

  /// The names that a template may use, as it writes them, one per line; the names of its own page come first. The path
  /// is as in `templates/article.mustache`. Nil for a partial, which may use the names of the template around it.
  package static func names(in path: String, embeds: [EmbedKind]) -> [String]? {
    wanted(embeds).first { "templates/\($0.path).mustache" == path }
      .map { $0.views.reversed().flatMap { Schema(of: $0).lines() } }
  }

  /// The path of each template that the generator and the embeds use, with its views.
  private static func wanted(_ embeds: [EmbedKind]) -> [(path: String, views: [any View.Type])] {
    TemplateName.allCases.map { ($0.rawValue, $0.views) } + embeds.map { ($0.template, [$0.view]) }
  }

  /// Renders a view, or a page's own view within the shared frame.
  func html(_ name: TemplateName, _ view: any View, in frame: FrameView? = nil) -> HTML {
    templates[name.rawValue]?.html(with: frame.map { [$0, view] } ?? [view]) ?? HTML()
  }

  /// Renders an embed that the site's rules define, as in `calculator:fees`.
  func html(of kind: EmbedKind, in context: EmbedContext) -> HTML {
    templates[kind.template]?.html(with: [kind.make(context)]) ?? HTML()
  }
}

/// The templates that the generator uses, by the file's path below `templates/`, without `.mustache`.
enum TemplateName: String, Sendable, CaseIterable {
  case article, section, home, articles, search, redirect
  case notFound = "not-found"
  case sectionItem = "partials/section-item"
  case item = "partials/item"
  case table = "embeds/table"
  case list = "embeds/list"
  case facts = "embeds/facts"

  /// The views whose fields the template may use, the innermost last.
  var views: [any View.Type] {
    switch self {
    case .article: [FrameView.self, ArticleView.self]
    case .section: [FrameView.self, SectionView.self]
    case .home: [FrameView.self, HomeView.self]
    case .articles: [FrameView.self, ArticleListView.self]
    case .search, .notFound: [FrameView.self, TopicsView.self]
    case .redirect: [RedirectView.self]
    case .sectionItem: [LinkView.self]
    case .item: [ItemView.self]
    case .table: [TableView.self]
    case .list: [ListView.self]
    case .facts: [FactListView.self]
    }
  }
}
