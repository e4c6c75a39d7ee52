import Diagnostics

/// Pagefind is missing or failed.
package struct SearchIndexError: EnvironmentFailure {
  package let message: String
  package let hint: String

  package static let missing = SearchIndexError(
    message: "Pagefind, which makes the search index, is missing",
    hint: "run 'make setup', or build with --no-search")

  static let unreadableAnswer = failed(because: "Pagefind's answer cannot be read")

  static func cannotRun(_ tool: String, because reason: String) -> SearchIndexError {
    SearchIndexError(
      message: "cannot run '\(tool)': \(reason)", hint: "run 'make setup', or build with --no-search")
  }

  static func failed(because reason: String) -> SearchIndexError {
    SearchIndexError(
      message: "the search index was not made: \(reason)",
      hint: "build with --no-search to publish without it")
  }
}
