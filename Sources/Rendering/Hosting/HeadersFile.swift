import SiteModel

extension HostFile {
  /// The headers for Netlify and Cloudflare Pages: each path on a line, with its headers indented below it.
  static let headers = HostFile(name: "_headers") { site in
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
}
