import Markup
import SiteModel
import Templating

/// The page of all articles.
struct ArticleListView: View {
  let renderer: PageRenderer

  static let fields: [Field<Self>] = [
    .list("groups") { $0.groups },
    .flag("isLong") { view in view.site.articles.count { $0.isShown } > LetterView.mostInOneList },
  ]

  private var site: Site { renderer.site }

  private var groups: [GroupView] {
    let top = LinkView(title: site.configuration.title, href: renderer.baseURL.path)
    return (site.shown(site.structure.topArticles).isEmpty ? [] : [group(top, site.structure.topArticles)])
      + site.topics.flatMap(groups)
  }

  private func groups(of section: Int) -> [GroupView] {
    let found = site.sections[section]
    return [group(site.link(to: found.page), found.articles)]
      + site.shownSections(found.subsections).flatMap(groups)
  }

  private func group(_ link: LinkView, _ articles: [Int]) -> GroupView {
    let items = site.shown(articles).reduce(into: HTML()) { items, article in
      items.append(renderer.templates.html(.item, site.item(for: article)))
    }
    return GroupView(title: link.title, href: link.href, items: items)
  }
}

/// A section with its articles in the list of all articles.
struct GroupView: View {
  let title: String
  let href: String
  /// All items joined. Each is rendered by a template of its own, since a site may have thousands.
  let items: HTML

  static let fields: [Field<Self>] = [
    .text("title") { $0.title },
    .text("href") { $0.href },
    .text("anchor") { "in" + $0.href.map { $0 == "/" ? "-" : $0 } },
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
