import SiteModel

/// A file that no reader asks for: it tells a host how to serve the others. Its name starts with `_`.
struct HostFile: Sendable {
  /// At the top of the output folder.
  let name: String
  /// Whether the site has something for it.
  var isThere: @Sendable (HostedSite) -> Bool = { _ in true }
  let text: @Sendable (HostedSite) -> String

  static let all: [HostFile] = [.headers, .redirects, .nginx]
}
