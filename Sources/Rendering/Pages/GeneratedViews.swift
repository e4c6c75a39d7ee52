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
    let (structure, title) = (renderer.site.structure, renderer.site.configuration.title)
    let top = group(LinkView(title: title, href: renderer.baseURL.path), structure.topArticles)
    return (renderer.index.shown(structure.topArticles).isEmpty ? [] : [top])
      + structure.topSections.flatMap(groups)
  }

  private func groups(of section: Int) -> [GroupView] {
    let found = renderer.site.sections[section]
    guard renderer.site.articles[found.page].isShown else { return [] }
    return [group(renderer.index.link(to: found.page), found.articles)] + found.subsections.flatMap(groups)
  }

  private func group(_ link: LinkView, _ articles: [Int]) -> GroupView {
    let items = renderer.index.shown(articles).reduce(into: HTML()) { items, article in
      items.append(renderer.input.templates.html(.item, renderer.index.item(for: article)))
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

  private var target: String { renderer.baseURL.href(renderer.site.articles[article].permalink) }
}
