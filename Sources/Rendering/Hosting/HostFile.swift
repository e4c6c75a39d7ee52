import SiteModel

/// The facts about a site that its host needs: files, redirects, and the base address.
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
    let all = rule("\(PercentEncoding.path(site.base.path))*", ResponseHeader.all(for: site))
    let lifetimes = LifetimeRule.rules(for: site).map {
      rule(
        "\(PercentEncoding.path(site.base.path + $0.path))\($0.isBeginning ? "*" : "")",
        [(Lifetime.header, $0.lifetime.rawValue)])
    }
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
