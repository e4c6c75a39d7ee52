import SiteModel

enum PreviewRequest: Equatable {
  case events
  case script
  case file(OutputPath)
  case nothing

  /// The path is looked up among the site's files; it never becomes a path on disk.
  ///
  /// - Parameter path: without the query and already decoded; it is not decoded again.
  init(path: String) {
    switch path {
    case "/.preview/events": self = .events
    case "/.preview/preview.js": self = .script
    default: self = Self.file(path)
    }
  }

  private static func file(_ path: String) -> PreviewRequest {
    guard path.hasPrefix("/") else { return .nothing }
    let name = String(path.dropFirst())
    let file = OutputPath(name.isEmpty || name.hasSuffix("/") ? name + "index.html" : name)
    return file.map { .file($0) } ?? .nothing
  }
}
