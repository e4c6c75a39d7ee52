import Days
import Markup
import SiteModel

extension MachineFile {
  /// The latest articles as an Atom feed (RFC 4287).
  static let feed = MachineFile(name: "feed.xml") { renderer in
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
}
