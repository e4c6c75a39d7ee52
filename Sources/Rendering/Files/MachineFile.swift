import Markup
import SiteModel

/// A file for search engines, feed readers or scripts.
struct MachineFile: Sendable {
  /// The file's path below the output folder.
  let name: String
  let bytes: @Sendable (PageRenderer) -> [UInt8]

  /// A site has those of the files that `SiteStructure.generated` names.
  static let all = [sitemap, robots, feed, factsJSON, llms]

  private static let factsJSON = MachineFile(name: "facts.json") { FactsJSON.bytes(of: $0.site) }

  /// The pages for search engines, with the day of the last change if git knows it.
  private static let sitemap = MachineFile(name: "sitemap.xml") { renderer in
    var sitemap: HTML = """
      <?xml version="1.0" encoding="utf-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">

      """
    let articles = renderer.site.articles.filter(\.isShown)
    for article in articles.sorted(by: { $0.permalink.path < $1.permalink.path }) {
      let address = renderer.baseURL.absolute(renderer.baseURL.href(article.permalink)) ?? ""
      sitemap.append("<url>\n<loc>\(address)</loc>\n")
      if let day = renderer.lastChange(of: article) { sitemap.append("<lastmod>\(day.text)</lastmod>\n") }
      sitemap.append("</url>\n")
    }
    sitemap.append("</urlset>\n")
    return sitemap.xml
  }

  /// The rules for crawlers: they may read everything. The sitemap is named, if there is one.
  private static let robots = MachineFile(name: "robots.txt") { renderer in
    let home = renderer.baseURL.absolute(renderer.baseURL.path)
    let sitemap = home.map { "\nSitemap: \($0)sitemap.xml\n" } ?? ""
    return Array("User-agent: *\nAllow: /\n\(sitemap)".utf8)
  }
}

extension HTML {
  /// The bytes of an XML document, without the control characters that XML 1.0 does not allow, not even escaped.
  var xml: [UInt8] { bytes.filter { $0 >= 0x20 || "\n\t".utf8.contains($0) } }
}
