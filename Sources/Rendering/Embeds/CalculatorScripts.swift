import Markdown
import Templating

/// The scripts of a page with calculators, so that the page can request all of them at once.
enum CalculatorScripts {
  /// The scripts that start the calculators, without duplicates.
  static func started(by calculators: [CalculatorName]) -> [ScriptView] {
    views(calculators.map(\.rawValue))
  }

  /// The scripts that those import, without duplicates.
  static func imported(by calculators: [CalculatorName]) -> [ScriptView] {
    views(calculators.flatMap(\.imports))
  }

  private static func views(_ names: [String]) -> [ScriptView] {
    var found: [String] = []
    for name in names where !found.contains(name) { found.append(name) }
    return found.map(ScriptView.init)
  }
}

extension CalculatorName {
  fileprivate var imports: [String] {
    let common = ["calculator", "errors", "glance", "link", "tools", "wording"]
    switch self {
    case .fees, .price, .review: return common
    case .deadlines: return common + ["case-days", "events"]
    }
  }
}

/// A file in `assets/js/`.
struct ScriptView: View {
  /// Without its ending.
  let name: String

  static let fields: [Field<Self>] = [
    .text("name") { $0.name }
  ]
}
