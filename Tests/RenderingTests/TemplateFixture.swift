import Diagnostics
import TestFixtures

@testable import Rendering

/// A set of templates, all of one sign except some.
enum TemplateFixture {
  /// - Parameter texts: by path below `templates/`, without `.mustache`.
  static func files(_ texts: [String: String]) -> [SourceFile] {
    var all = Dictionary(uniqueKeysWithValues: TemplateName.allCases.map { ($0.rawValue, "-") })
    all.merge(texts) { $1 }
    return all.sorted { $0.key < $1.key }.map { path, text in
      SourceFile(path: "templates/\(path).mustache", bytes: Array(text.utf8))
    }
  }

  static func parse(_ texts: [String: String]) -> Outcome<Templates> {
    Templates.parse(files(texts), embeds: [])
  }
}
