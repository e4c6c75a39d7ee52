import Diagnostics
import SiteModel

/// How long a browser may use a file without asking again. The raw value is that of the header.
enum Lifetime: String, Sendable {
  /// For ever: changed content gets another name.
  case immutable = "public, max-age=31536000, immutable"
  /// The browser asks each time, and gets no content if nothing has changed.
  case checked = "no-cache"

  static let header = "Cache-Control"
}

struct LifetimeRule: Sendable, Equatable {
  /// Below the base path; empty for home.
  let path: String
  /// Whether it is for all addresses that start with the path.
  var isBeginning = true
  let lifetime: Lifetime

  /// Rules of which each file matches exactly one, because hosts join the values of all matching rules.
  /// Immutable ones come first.
  ///
  /// They match the first part of a path, so that they are few: some hosts read at most a hundred. The hosts'
  /// default for other files (`max-age=0, must-revalidate`) means the same as `no-cache`.
  static func rules(for site: HostedSite) -> [LifetimeRule] {
    let assets = site.paths.contains(where: \.isFingerprinted) ? ["assets/"] : []
    let home = site.paths.contains { $0.text == "index.html" } ? [""] : []
    let tops = site.paths.filter { !$0.isFingerprinted }.map { path in
      path.text.utf8.firstIndex(of: UInt8(ascii: "/")).map { String(path.text[...$0]) } ?? path.text
    }.withoutRepeats()
    let immutable = assets + (site.hasSearch ? hashedIndexFolders : [])
    return immutable.map { LifetimeRule(path: $0, lifetime: .immutable) }
      + (home + tops).map { LifetimeRule(path: $0, isBeginning: $0.hasSuffix("/"), lifetime: .checked) }
      + (site.hasSearch ? plainIndexFiles : []).map { LifetimeRule(path: $0, lifetime: .checked) }
  }

  /// In these folders Pagefind names files by their content hash; elsewhere it does not.
  private static let hashedIndexFolders = ["pagefind/fragment/", "pagefind/index/"]
  /// The names of Pagefind's other files start with these.
  private static let plainIndexFiles = ["pagefind/pagefind", "pagefind/wasm"]
}
