import Diagnostics
import Markdown
import Mustache

/// The parsed templates of a site.
package struct Templates: Sendable {
  /// A line before each template: a view's texts are escaped already.
  private static let preamble = "{{% CONTENT_TYPE: TEXT}}\n"
  private static let preambleLines = 1

  /// Nil when they cannot be rendered.
  private let library: MustacheLibrary?

  /// Parses and checks all templates. When one of them is no template, an inclusion is wrong (one of itself would
  /// never end), or a name is written as what it is not (a view or HTML as text, which nobody would escape), all of
  /// them render as nothing.
  ///
  /// - Parameter files: those below `templates/` whose names end in `.mustache`.
  /// - Throws: when one that the generator asks for is not there.
  package static func parse(_ files: [SourceFile]) throws(RenderingError) -> Outcome<Templates> {
    var sources: [String: SourceFile] = [:]
    for file in files where file.path.hasSuffix(".mustache") {
      sources[String(file.path.dropFirst("templates/".count).dropLast(".mustache".count))] = file
    }
    for name in TemplateName.allCases where sources[name.path] == nil {
      throw RenderingError("the template 'templates/\(name.path).mustache' is missing")
    }
    var library = MustacheLibrary()
    var found: [Diagnostic] = []
    for (path, source) in sources.sorted(by: { $0.key < $1.key }) {
      if let open = TemplateTag.openTag(in: source) {
        found.append(
          Diagnostic(
            .templateSyntax, in: source, at: open, "a tag is not closed",
            hint: "close it with '\(String(repeating: "}", count: open.count))'"))
        continue
      }
      do {
        try library.register(preamble + source.text(in: 0..<source.bytes.count), named: path)
      } catch {
        found.append(finding(about: error, in: source))
      }
    }
    if found.isEmpty { found = TemplateChecker(sources: sources).findings() }
    let stopping: Set<DiagnosticCode> = [.templateSyntax, .templatePartial, .templateEscape]
    let isWhole = !found.contains { stopping.contains($0.code) }
    return Outcome(Templates(library: isWhole ? library : nil), found)
  }

  private init(library: MustacheLibrary?) {
    self.library = library
  }

  /// Renders one view, or a page's own view within the frame that all pages share.
  func html(_ name: TemplateName, _ view: any View, in frame: FrameView? = nil) -> HTML {
    guard let library else { return HTML(trusted: "") }
    let object: any MustacheParent = frame.map { FramedView(frame: $0, view: view) } ?? view
    guard let text = library.render(object, withTemplate: name.path) else {
      preconditionFailure("each template that is asked for is there once 'parse' has returned")
    }
    return HTML(trusted: text)
  }

  private static func finding(about error: any Error, in source: SourceFile) -> Diagnostic {
    guard let error = error as? MustacheTemplate.ParserError else {
      return Diagnostic(
        .templateSyntax, in: source, at: 0..<0, "it is no Mustache template", hint: "close each tag")
    }
    let line = source.lineRange(max(0, error.context.lineNumber - 1 - preambleLines))
    let start = min(line.lowerBound + max(0, error.context.columnNumber - 1), line.upperBound)
    return Diagnostic(
      .templateSyntax, in: source, at: start..<min(start + 1, line.upperBound), message(of: error.error),
      hint: "close each '{{#name}}' with '{{/name}}', and each '{{' with '}}'")
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

/// A page's own names, and behind them those that all pages share.
///
/// A class because Mustache copies what it looks names up in, once a name.
private final class FramedView: MustacheParent {
  private let frame: FrameView
  private let view: any View

  init(frame: FrameView, view: any View) {
    self.frame = frame
    self.view = view
  }

  func child(named name: String) -> Any? {
    view.child(named: name) ?? frame.child(named: name)
  }
}
