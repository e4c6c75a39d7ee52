import SiteModel

/// A file for search engines, feed readers or scripts.
struct MachineFile: Sendable {
  /// The file's path below the output folder.
  let name: String
  var isThere: @Sendable (PageRenderer) -> Bool = { _ in true }
  let bytes: @Sendable (PageRenderer) -> [UInt8]

  static let all: [MachineFile] = [.sitemap, .robots, .feed, .factsJSON, .llms, .searchTable]
}
