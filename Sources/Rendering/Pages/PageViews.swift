import Days
import Markup
import SiteModel
import Templating

/// The page of all articles.
struct ArticleListView: View {
  let renderer: PageRenderer

  static let fields: [Field<Self>] = [
    .list("groups") { $0.groups },
    .flag("isLong") { view in
      view.renderer.site.articles.count { $0.isShown } > LetterView.mostInOneList
    },
  ]

  private var groups: [GroupView] {
    let site = renderer.site
    return site.groups.map { page, articles in
      let top = LinkView(title: site.configuration.title, href: renderer.baseURL.path)
      let items = articles.reduce(into: HTML()) { items, article in
        items.append(renderer.templates.html(.item, site.item(for: article)))
      }
      return GroupView(link: page.map { site.link(to: $0) } ?? top, items: items)
    }
  }
}

/// A section with its articles in the list of all articles.
struct GroupView: View {
  let link: LinkView
  /// All items joined. Each is rendered by a template of its own, since a site may have thousands.
  let items: HTML

  static let fields: [Field<Self>] = [
    .text("title") { $0.link.title },
    .text("href") { $0.link.href },
    .text("anchor") { "in" + $0.link.href.map { $0 == "/" ? "-" : $0 } },
    .html("items") { $0.items },
  ]
}

/// The search page and the page for unknown addresses.
struct TopicsView: View {
  let sections: [ItemView]

  static let fields: [Field<Self>] = [
    .list("sections") { $0.sections },
    .list("siblings") { $0.sections.map { LinkView(title: $0.title, href: $0.href) } },
    .flag("hasSections") { !$0.sections.isEmpty },
  ]
}

/// The page at a former address of an article.
struct RedirectView: View {
  let renderer: PageRenderer
  let article: Int

  static let fields: [Field<Self>] = [
    .text("siteTitle") { $0.renderer.site.configuration.title },
    .text("language") { $0.renderer.site.configuration.language },
    .text("target") { $0.target },
    .text("canonical") { $0.renderer.baseURL.absolute($0.target) },
    .text("title") { $0.renderer.site.texts[$0.article].title.plain },
    .text("assets") { $0.renderer.assetsHref },
  ]

  private var target: String { renderer.site.href(of: article) }
}

struct HomeView: View {
  let renderer: PageRenderer
  let article: Int

  static let fields: [Field<Self>] = [
    .html("content") { $0.renderer.content(of: $0.article) },
    .list("articles") { view in
      view.articles.prefix(LetterView.mostInOneList).map(view.site.item)
    },
    .flag("hasArticles") { !$0.articles.isEmpty },
    .text("moreArticles") { view in
      let count = view.articles.count
      return count > LetterView.mostInOneList ? "All \(count) articles" : nil
    },
    .list("sections") { view in view.sections.map(view.site.sectionItem) },
    .flag("hasTopics") { !$0.sections.isEmpty || $0.renderer.facts != nil },
    .list("latest") { view in
      view.site.latestArticles.prefix(5).map { article, day in
        var item = view.site.item(for: article)
        item.day = day
        return item
      }
    },
    .flag("hasLatest") { !$0.site.latestArticles.isEmpty },
  ]

  private var site: Site { renderer.site }
  /// The articles directly in `content/`.
  private var articles: [Int] { site.shown(site.structure.topArticles) }
  /// The topics: the top sections shown, except one that only contains the article linked in every footer.
  private var sections: [Int] {
    let support = site.configuration.supportArticle.flatMap { site.structure.articleIndex(at: $0.value) }
    return site.topics.filter { site.shown(site.sections[$0].articles) != support.map { [$0] } }
  }
}

/// A page as an item of a list.
struct ItemView: View {
  let title: String
  let href: String
  let description: String?
  /// The description, computed only if a template uses it.
  var descriptionHTML: @Sendable () -> HTML? = { nil }
  /// The number of articles in a section.
  var count: Int?
  var day: Day?

  static let fields: [Field<Self>] = [
    .text("title") { $0.title },
    .text("href") { $0.href },
    .text("description") { $0.description },
    .html("descriptionHTML") { $0.descriptionHTML() },
    .text("countText") { view in view.count.map { $0 == 1 ? "1 article" : "\($0) articles" } },
    .text("date") { $0.day?.text },
    .text("dateText") { $0.day?.shown },
  ]
}
