import SiteModel

/// A file that tells a host how to serve the site's files. Its name starts with `_`.
struct HostFile: Sendable {
  /// The file's name at the top of the output folder.
  let name: String
  var isThere: @Sendable (HostedSite) -> Bool = { _ in true }
  let text: @Sendable (HostedSite) -> String

  static let all: [HostFile] = [.headers, .redirects, .nginx]
}
