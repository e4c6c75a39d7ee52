import Templating

/// A file in `assets/js/`.
struct ScriptView: View {
  /// The file's name without its ending.
  let name: String

  static let fields: [Field<Self>] = [
    .text("name") { $0.name }
  ]

  /// A view of each name, without duplicates.
  static func views(_ names: [String]) -> [ScriptView] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }.map(ScriptView.init)
  }
}
