import SiteModel

/// A file of the site that machines read: search engines, feed readers, scripts.
struct MachineFile: Sendable {
  /// Below the output folder.
  let name: String
  /// Whether the site has something for it.
  var isThere: @Sendable (PageRenderer) -> Bool = { _ in true }
  let bytes: @Sendable (PageRenderer) -> [UInt8]

  static let all: [MachineFile] = [.sitemap, .robots, .feed, .factsJSON, .llms, .searchWords]
}
