import Diagnostics

@testable import Templating

/// Templates as literals.
struct TemplateSet {
  private var trees: [String: TemplateTree] = [:]
  private var findings: [Diagnostic] = []

  /// - Parameter texts: by the names of the templates.
  init(_ texts: [String: String]) {
    for (name, text) in texts.sorted(by: { $0.key < $1.key }) {
      let tree = TemplateTree.parse(SourceFile(path: "\(name).mustache", bytes: Array(text.utf8)))
      trees[name] = tree.value
      findings += tree.diagnostics
    }
  }

  /// - Returns: empty, with the findings, if there is a syntax error.
  func rendered(_ name: String, with views: [JSONView]) -> Outcome<String> {
    guard findings.isEmpty else { return Outcome("", findings) }
    let template = TemplateCompiler.compile(name, for: views.map(\.schema), among: trees)
    return Outcome(template.value.html(with: views).text, template.diagnostics)
  }
}
