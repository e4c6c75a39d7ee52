import Days
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

  /// The latest articles as an Atom feed (RFC 4287).
  private static let feed = MachineFile(name: "feed.xml") { renderer in
    let (site, latest) = (renderer.site, renderer.site.latestArticles)
    guard let base = renderer.baseURL else { return [] }
    // The day of an article's last change, at the earliest its date, and at the latest today.
    let changes = latest.map { article, day in
      min(max(renderer.lastChange(of: site.articles[article]) ?? day, day), site.structure.today)
    }
    let home = base.absolute(base.path)
    var feed: HTML = """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom">
      <title>\(site.configuration.title)</title>
      <subtitle>\(site.configuration.description)</subtitle>
      <id>\(home)</id>
      <link rel="self" href="\(home)feed.xml"></link>
      <link rel="alternate" href="\(home)"></link>
      <updated>\(moment(changes.max() ?? site.structure.today))</updated>
      <author>
      <name>\(site.configuration.title)</name>
      </author>

      """
    for ((article, day), change) in zip(latest, changes) {
      let (text, address) = (site.texts[article], base.absolute(site.href(of: article)))
      feed.append(
        """
        <entry>
        <title>\(text.title.plain)</title>
        <id>\(address)</id>
        <link rel="alternate" href="\(address)"></link>
        <published>\(moment(day))</published>
        <updated>\(moment(change))</updated>

        """)
      if let description = text.description { feed.append("<summary>\(description.plain)</summary>\n") }
      feed.append("</entry>\n")
    }
    feed.append("</feed>\n")
    return feed.xml
  }

  /// The day as its first moment in UTC.
  private static func moment(_ day: Day) -> String { "\(day.text)T00:00:00Z" }

  /// The articles for language models: a list of their Markdown twins, by section.
  private static let llms = MachineFile(name: "llms.txt") { renderer in
    let (site, configuration) = (renderer.site, renderer.site.configuration)
    var text = "# \(line(configuration.title))\n\n> \(line(configuration.description))\n"
    for case (let page?, let articles) in site.groups.map({ ($0 ?? site.structure.home, $1) }) {
      text += "\n## \(line(site.texts[page].title.plain))\n\n"
      for article in [page] + articles {
        let title = linkText(site.texts[article].title.plain)
        let address = site.twinHref(of: article)
        let description = site.texts[article].description.map { ": \(line($0.plain))" } ?? ""
        text += "- [\(title)](\(renderer.baseURL.absolute(address) ?? address))\(description)\n"
      }
    }
    return Array(text.utf8)
  }

  private static func line(_ text: String) -> String {
    text.utf8.allSatisfy { 0x20..<0x80 ~= $0 }
      ? text : text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private static func linkText(_ text: String) -> String {
    let (text, marks) = (line(text), "[]\\".utf8)
    guard text.utf8.contains(where: { marks.contains($0) }) else { return text }
    return String(
      decoding: text.utf8.flatMap { marks.contains($0) ? [UInt8(ascii: "\\"), $0] : [$0] }, as: UTF8.self)
  }
}

extension HTML {
  /// The bytes of an XML document, without the control characters that XML 1.0 does not allow, not even escaped.
  fileprivate var xml: [UInt8] { bytes.filter { $0 >= 0x20 || "\n\t".utf8.contains($0) } }
}
