import SiteModel

extension MachineFile {
  /// The pages for search engines, with the day of the last change if git knows it; none if the site has no
  /// address.
  static let sitemap = MachineFile(
    name: "sitemap.xml", isThere: { $0.site.structure.baseURL != nil }
  ) { renderer in
    let site = renderer.site
    guard let base = site.structure.baseURL else { return [] }
    return XML(root: "urlset", namespace: "http://www.sitemaps.org/schemas/sitemap/0.9") { xml in
      for article in site.articles.sorted(by: { $0.permalink.path < $1.permalink.path }) where article.isShown
      {
        xml.element("url") { url in
          url.element("loc", base.absolute(base.href(article.permalink)))
          if let day = renderer.input.lastChange(of: article) { url.element("lastmod", day.text) }
        }
      }
    }.bytes
  }

  /// The rules for crawlers: they may read everything. The sitemap is named, if there is one.
  static let robots = MachineFile(name: "robots.txt") { renderer in
    let base = renderer.site.structure.baseURL
    let sitemap = base.absolute(base.path).map { "\nSitemap: \($0)sitemap.xml\n" } ?? ""
    return Array("User-agent: *\nAllow: /\n\(sitemap)".utf8)
  }
}
