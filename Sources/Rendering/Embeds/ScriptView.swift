import Templating

/// A file in `assets/js/`.
struct ScriptView: View {
  /// Without its ending.
  let name: String

  static let fields: [Field<Self>] = [
    .text("name") { $0.name }
  ]

  /// One for each name, without duplicates.
  static func views(_ names: [String]) -> [ScriptView] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }.map(ScriptView.init)
  }
}
