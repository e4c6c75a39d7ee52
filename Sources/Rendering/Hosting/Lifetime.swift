import SiteModel

/// How long a browser may use a file without asking for it again.
enum Lifetime: Sendable {
  /// For ever: another content has another name.
  case immutable
  /// Not at all: it asks each time, and gets an answer without content when nothing changed.
  case checked

  static let header = "Cache-Control"

  var value: String {
    switch self {
    case .immutable: "public, max-age=31536000, immutable"
    case .checked: "no-cache"
    }
  }
}

/// The files that have one lifetime.
struct LifetimeRule: Sendable {
  enum Scope: Sendable, Hashable {
    /// One address.
    case exactly(String)
    /// All addresses that begin so.
    case beginning(String)
  }

  /// Below the base path; empty for home.
  let scope: Scope
  let lifetime: Lifetime

  /// Rules of which each file of a site meets one: hosts join the values of all rules that a path meets.
  /// The immutable ones come first.
  ///
  /// By the first name of each path, so that there are few: a host may read a hundred rules and no more.
  /// What it does with a file that none is for (`max-age=0, must-revalidate`) means the same as `no-cache`.
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

  /// Pagefind's names in these folders are made from the content, elsewhere in its folder they are not.
  private static let hashedIndexFolders = ["pagefind/fragment/", "pagefind/index/"]
  /// How the names of Pagefind's other files begin.
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
