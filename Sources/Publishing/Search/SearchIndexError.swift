import Diagnostics

/// Pagefind is missing or failed.
extension Obstacle {
  package static let missingPagefind = Obstacle(
    "Pagefind, which makes the search index, is missing", hint: "run 'make setup', or build with --no-search")

  static let unreadableAnswer = failed(because: "Pagefind's answer cannot be read")

  static func cannotRun(_ tool: String, because reason: String) -> Obstacle {
    Obstacle("cannot run '\(tool)': \(reason)", hint: "run 'make setup', or build with --no-search")
  }

  static func failed(because reason: String) -> Obstacle {
    Obstacle(
      "the search index was not made: \(reason)", hint: "build with --no-search to publish without it")
  }
}
