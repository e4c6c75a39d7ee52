import SiteModel

extension HostFile {
  /// The headers for Netlify and Cloudflare Pages: a path on a line, its headers indented below it.
  static let headers = HostFile(name: "_headers") { site in
    let all = rule("\(PercentEncoding.path(site.base.path))*", ResponseHeader.all.map { ($0.name, $0.value) })
    let lifetimes = LifetimeRule.rules(for: site).map { lifetime in
      rule(pattern(lifetime.scope, below: site.base), [(Lifetime.header, lifetime.lifetime.value)])
    }
    return "# Written by helpcenter build. No path meets two rules for one header.\n\n"
      + ([all] + lifetimes).joined(separator: "\n")
  }

  private static func rule(_ pattern: String, _ headers: [(name: String, value: String)]) -> String {
    "\(pattern)\n" + headers.map { "  \($0.name): \($0.value)\n" }.joined()
  }

  private static func pattern(_ scope: LifetimeRule.Scope, below base: BaseURL?) -> String {
    switch scope {
    case .exactly(let path): PercentEncoding.path(base.path + path)
    case .beginning(let path): "\(PercentEncoding.path(base.path + path))*"
    }
  }
}
