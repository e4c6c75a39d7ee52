import SiteModel

extension HostFile {
  /// The redirects for Netlify and Cloudflare Pages: former address, current address and status on each line.
  /// Other hosts send the page at the former address, which redirects as well.
  static let redirects = HostFile(name: "_redirects", isThere: { !$0.redirects.isEmpty }) { site in
    site.redirects.map { redirect in
      let addresses = [site.path(of: redirect.former), site.base.href(redirect.present)].map(
        PercentEncoding.path)
      return addresses.joined(separator: " ") + " 301\n"
    }.joined()
  }
}
