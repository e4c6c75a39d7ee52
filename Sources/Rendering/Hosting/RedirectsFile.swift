extension HostFile {
  /// The former addresses for Netlify and Cloudflare Pages: former, present and status on a line.
  ///
  /// A host that prefers the page at the former address does no harm: it leads on too.
  static let redirects = HostFile(name: "_redirects", isThere: { !$0.redirects.isEmpty }) { site in
    site.redirects.map { redirect in
      "\(hostPath(site.base.href(redirect.former))) \(hostPath(site.base.href(redirect.present))) 301\n"
    }.joined()
  }
}
