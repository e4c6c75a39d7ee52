import Days
import SiteModel

extension MachineFile {
  /// The number of articles in the feed.
  private static let feedLength = 20

  /// The latest articles as an Atom feed (RFC 4287); no feed if no article has a date, or the site no address.
  static let feed = MachineFile(
    name: "feed.xml", isThere: { $0.site.structure.baseURL != nil && !$0.index.latestArticles(1).isEmpty }
  ) { renderer in
    let latest = renderer.index.latestArticles(feedLength)
    let site = renderer.site
    guard let base = site.structure.baseURL else { return [] }
    let home = base.absolute(base.path)
    return XML(root: "feed", namespace: "http://www.w3.org/2005/Atom") { xml in
      xml.element("title", site.configuration.title)
      xml.element("subtitle", site.configuration.description)
      xml.element("id", home)
      xml.element("link", attributes: [("rel", "self"), ("href", home + "feed.xml")])
      xml.element("link", attributes: [("rel", "alternate"), ("href", home)])
      if let day = latest.map({ changed($0.article, dated: $0.day, renderer) }).max() {
        xml.element("updated", moment(day))
      }
      xml.element("author") { $0.element("name", site.configuration.title) }
      for (article, day) in latest {
        let address = base.absolute(base.href(site.articles[article].permalink))
        xml.element("entry") { entry in
          entry.element("title", site.texts[article].title.plain)
          entry.element("id", address)
          entry.element("link", attributes: [("rel", "alternate"), ("href", address)])
          entry.element("published", moment(day))
          entry.element("updated", moment(changed(article, dated: day, renderer)))
          if let description = site.texts[article].description { entry.element("summary", description.plain) }
        }
      }
    }.bytes
  }

  /// The day of an article's last change, at the earliest its date, and at the latest today.
  private static func changed(_ article: Int, dated day: Day, _ renderer: PageRenderer) -> Day {
    let change = renderer.input.lastChange(of: renderer.site.articles[article]) ?? day
    return min(max(change, day), renderer.site.structure.today)
  }

  /// The day as its first moment in UTC.
  private static func moment(_ day: Day) -> String { "\(day.text)T00:00:00Z" }
}
