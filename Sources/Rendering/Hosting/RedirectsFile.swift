import SiteModel

extension HostFile {
  /// The redirects for Netlify and Cloudflare Pages: former address, present address and status on each line.
  /// Hosts that send the page at the former address instead redirect too.
  static let redirects = HostFile(name: "_redirects", isThere: { !$0.redirects.isEmpty }) { site in
    site.redirects.map { redirect in
      "\(PercentEncoding.path(site.base.href(redirect.former))) \(PercentEncoding.path(site.base.href(redirect.present))) 301\n"
    }.joined()
  }
}
