import SiteModel

/// How long a browser may use a file without asking again.
enum Lifetime: Sendable {
  /// For ever: changed content gets another name.
  case immutable
  /// The browser asks each time, and gets no content if nothing has changed.
  case checked

  static let header = "Cache-Control"

  var value: String {
    switch self {
    case .immutable: "public, max-age=31536000, immutable"
    case .checked: "no-cache"
    }
  }
}

struct LifetimeRule: Sendable {
  enum Scope: Sendable, Hashable {
    case exactly(String)
    /// All addresses that start with it.
    case beginning(String)
  }

  /// Below the base path; empty for home.
  let scope: Scope
  let lifetime: Lifetime

  /// Rules of which each file matches exactly one, because hosts join the values of all matching rules.
  /// Immutable ones come first.
  ///
  /// They match the first part of a path, so that they are few: some hosts read at most a hundred. The hosts'
  /// default for other files (`max-age=0, must-revalidate`) means the same as `no-cache`.
  static func rules(for site: HostedSite) -> [LifetimeRule] {
    var immutable: [LifetimeRule] = []
    if site.paths.contains(where: \.isFingerprinted) { immutable.append(.init("assets/", .immutable)) }
    if site.hasSearch { immutable += hashedIndexFolders.map { .init($0, .immutable) } }
    var checked: [LifetimeRule] = []
    if site.paths.contains(where: { $0.text == "index.html" }) {
      checked.append(LifetimeRule(scope: .exactly(""), lifetime: .checked))
    }
    var last: Scope?
    for path in site.paths where !path.isFingerprinted {
      let scope = scope(of: path)
      if scope != last { checked.append(LifetimeRule(scope: scope, lifetime: .checked)) }
      last = scope
    }
    if site.hasSearch { checked += plainIndexFiles.map { .init($0, .checked) } }
    return immutable + checked
  }

  /// In these folders Pagefind names files by their content hash; elsewhere it does not.
  private static let hashedIndexFolders = ["pagefind/fragment/", "pagefind/index/"]
  /// The names of Pagefind's other files start with these.
  private static let plainIndexFiles = ["pagefind/pagefind", "pagefind/wasm"]

  private init(scope: Scope, lifetime: Lifetime) {
    self.scope = scope
    self.lifetime = lifetime
  }

  private init(_ beginning: String, _ lifetime: Lifetime) {
    self.init(scope: .beginning(beginning), lifetime: lifetime)
  }

  private static func scope(of path: OutputPath) -> Scope {
    guard let slash = path.text.utf8.firstIndex(of: UInt8(ascii: "/")) else { return .exactly(path.text) }
    return .beginning(String(path.text[...slash]))
  }
}
