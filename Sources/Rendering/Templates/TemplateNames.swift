/// The names that a template and those that it includes ask for: no other value of a view is computed.
struct TemplateNames: Sendable {
  /// The fields of each view in reach that are asked for: one bit each, in their order.
  private let keys: [ObjectIdentifier: UInt64]

  /// - Parameters:
  ///   - template: its path below `templates/`.
  ///   - tags: of all templates, by their paths.
  ///   - views: whose names the template may use.
  init(askedBy template: String, _ tags: [String: [TemplateTag]], of views: [any View.Type]) {
    let names = Self.names(askedBy: template, tags)
    var keys: [ObjectIdentifier: UInt64] = [:]
    var open = views
    while let view = open.popLast() {
      guard keys[ObjectIdentifier(view)] == nil else { continue }
      precondition(view.names.count <= UInt64.bitWidth, "a view has at most 64 fields")
      open += view.kinds.compactMap(\.inner)
      var wanted: UInt64 = 0
      for (position, name) in view.names.enumerated() where names.contains(name) { wanted |= 1 << position }
      keys[ObjectIdentifier(view)] = wanted
    }
    self.keys = keys
  }

  private static func names(askedBy template: String, _ tags: [String: [TemplateTag]]) -> Set<String> {
    var names: Set<String> = []
    var met: Set<String> = [template]
    var open = [template]
    while let path = open.popLast() {
      for tag in tags[path] ?? [] {
        switch tag.kind {
        case .variable, .unescaped, .section, .inverted: names.insert(tag.name)
        case .partial, .parent: if met.insert(tag.name).inserted { open.append(tag.name) }
        case .end, .block, .comment, .other: break
        }
      }
    }
    return names
  }

  /// Of a view's names, one bit each, in the order of its fields.
  func wanted(of view: any View.Type) -> UInt64 { keys[ObjectIdentifier(view)] ?? 0 }
}
