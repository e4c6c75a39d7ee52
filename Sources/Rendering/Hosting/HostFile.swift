import Diagnostics
import SiteModel

/// What a host needs to know about a site.
struct HostedSite: Sendable {
  let base: BaseURL?
  /// All files except those for hosts and those of the search index, sorted.
  let paths: [OutputPath]
  /// The redirects, sorted by the former address.
  let redirects: [(former: FormerAddress, present: Permalink)]
  /// Whether the site gets a search index, which is made after all pages.
  let hasSearch: Bool
  let hasVideos: Bool

  /// The former address with the base path, without escapes.
  func path(of former: FormerAddress) -> String { base.path + former.decoded.dropFirst() }

  /// The beginnings of the paths of immutable files, below the base path.
  var immutableFolders: [String] {
    // Pagefind names the files in `fragment/` and `index/` by a hash of their content.
    (paths.contains(where: \.isFingerprinted) ? ["assets/"] : [])
      + (hasSearch ? ["pagefind/fragment/", "pagefind/index/"] : [])
  }

  /// The lifetimes of all files, by patterns of their paths below the base path. Each file matches exactly one pattern,
  /// because hosts join the values of all matching rules. Some hosts read at most a hundred rules, so a pattern names
  /// only the first part of a path. If a host drops a rule, its default (`max-age=0, must-revalidate`) means `no-cache`.
  var lifetimes: [(pattern: String, lifetime: Lifetime)] {
    let home = paths.contains { $0.text == "index.html" } ? [""] : []
    let tops = paths.filter { !$0.isFingerprinted }.map { path in
      path.text.utf8.firstIndex(of: UInt8(ascii: "/")).map { String(path.text[...$0]) } ?? path.text
    }.withoutRepeats()
    let index = hasSearch ? ["pagefind/pagefind*", "pagefind/wasm*"] : []
    let checked = (home + tops).map { PercentEncoding.path($0) + ($0.hasSuffix("/") ? "*" : "") } + index
    return immutableFolders.map { ("\($0)*", .immutable) } + checked.map { ($0, .checked) }
  }
}

/// A file that tells a host how to serve the site's files.
struct HostFile: Sendable {
  /// The file's name at the top of the output folder, which starts with `_`.
  let name: String
  var isThere: @Sendable (HostedSite) -> Bool = { _ in true }
  let text: @Sendable (HostedSite) -> String

  static let all: [HostFile] = [.headers, .redirects, .nginx]

  /// The headers for Netlify and Cloudflare Pages: each path on a line, with its headers indented below it.
  private static let headers = HostFile(name: "_headers") { site in
    let base = PercentEncoding.path(site.base.path)
    let all = rule("\(base)*", ResponseHeader.all(for: site))
    let lifetimes = site.lifetimes.map { rule(base + $0, [(Lifetime.header, $1.rawValue)]) }
    return "# Written by helpcenter build. No path meets two rules for one header.\n\n"
      + ([all] + lifetimes).joined(separator: "\n")
  }

  private static func rule(_ pattern: String, _ headers: [(name: String, value: String)]) -> String {
    "\(pattern)\n" + headers.map { "  \($0.name): \($0.value)\n" }.joined()
  }

  /// The redirects for Netlify and Cloudflare Pages: former address, current address and status on each line.
  /// Other hosts send the page at the former address, which redirects as well.
  private static let redirects = HostFile(name: "_redirects", isThere: { !$0.redirects.isEmpty }) { site in
    site.redirects.map { former, present in
      let addresses = [site.path(of: former), site.base.href(present)].map(PercentEncoding.path)
      return addresses.joined(separator: " ") + " 301\n"
    }.joined()
  }
}

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
    "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "style-src 'self'", "img-src 'self'",
    "media-src 'self'", "connect-src 'self'", "manifest-src 'self'", "form-action 'self'", "base-uri 'none'",
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
