import Diagnostics
import SiteModel

enum ResponseHeader {
  /// The headers that every file of a site gets. The values are ASCII without quotation marks, `$` and `\`,
  /// which every host's file can contain unescaped.
  static func all(for site: HostedSite) -> [(name: String, value: String)] {
    [
      (
        "Content-Security-Policy",
        policy.filter { site.hasVideos || !$0.hasPrefix("media") }.joined(separator: "; ")
      ),
      ("X-Content-Type-Options", "nosniff"),
      ("Referrer-Policy", "strict-origin-when-cross-origin"),
      ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ]
  }

  /// The policy for all pages: nothing inline, nothing from other sites. Calculators and search compile
  /// WebAssembly. Data in a page (JSON-LD) is not a script. Only a site with videos may play them.
  private static let policy = [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ]
}

/// The time for which a browser may use a file without asking again. The raw value is the header's value.
enum Lifetime: String, Sendable {
  /// The browser keeps the file for ever, because changed content gets another name.
  case immutable = "public, max-age=31536000, immutable"
  /// The browser asks each time, and gets no content if the file has not changed.
  case checked = "no-cache"

  static let header = "Cache-Control"
}

struct LifetimeRule: Sendable, Equatable {
  /// The path of the rule, below the base path; empty for home.
  let path: String
  /// Whether the rule is for all addresses that start with the path.
  var isBeginning = true
  let lifetime: Lifetime

  /// Rules of which each file matches exactly one, because hosts join the values of all matching rules. Rules for
  /// immutable files come first.
  ///
  /// Rules match the first part of a path, so that they are few: some hosts read at most a hundred. The hosts'
  /// default for unmatched files (`max-age=0, must-revalidate`) means the same as `no-cache`.
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

  /// The folders in which Pagefind names files by their content hash.
  private static let hashedIndexFolders = ["pagefind/fragment/", "pagefind/index/"]
  /// The starts of the names of Pagefind's files outside these folders.
  private static let plainIndexFiles = ["pagefind/pagefind", "pagefind/wasm"]
}
