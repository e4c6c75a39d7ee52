import Markdown
import Markup
import SiteModel
import Templating

struct ArticleView: View {
  let renderer: PageRenderer
  let article: Int
  let navigation: SectionNavigation
  let outline: [OutlineView]
  /// The list of the section, shown beside the article; nil if no article of the section is on the site.
  let sectionItems: HTML?

  static let fields: [Field<Self>] = [
    .html("content") { $0.renderer.content(of: $0.article) },
    .list("outline") { $0.outline },
    .flag("hasOutline") { $0.outline.count > 1 },
    .text("sectionTitle") { $0.sectionPage?.title ?? $0.site.configuration.title },
    .text("sectionHref") { $0.sectionPage?.href ?? $0.renderer.baseURL.path },
    .html("sectionItems") { $0.sectionItems },
    .view("previous") { $0.neighbour(-1) },
    .view("next") { $0.neighbour(1) },
    .list("related") { $0.renderer.related[$0.article].map($0.site.item) },
    .flag("hasRelated") { !$0.renderer.related[$0.article].isEmpty },
    .text("editHref") { $0.editHref },
    .text("feedbackHref") { view in
      let (text, article) = (view.site.texts[view.article], view.site.articles[view.article])
      return view.renderer.feedbackHref(about: "\(text.title.plain) (\(article.permalink.path))")
    },
  ]

  private var site: Site { renderer.site }

  private var sectionPage: LinkView? {
    site.structure.sectionOfArticle[article].map { site.link(to: site.sections[$0].page) }
  }

  private func neighbour(_ step: Int) -> LinkView? {
    navigation.neighbour(of: article, step).map { site.link(to: $0) }
  }

  private var editHref: String? {
    let path = site.articles[article].path
    return site.configuration.supportArticle?.value == path
      ? nil : site.configuration.editURL.map { $0 + path }
  }
}

/// A heading in the table of contents, with the headings directly below it.
struct OutlineView: View {
  let title: String
  let href: String
  private(set) var children: [OutlineView] = []

  static let fields: [Field<Self>] = [
    .text("title") { $0.title },
    .text("href") { $0.href },
    .list("children") { $0.children },
  ]

  /// The level-2 headings, each with its level-3 headings.
  static func outline(of headings: [Heading]) -> [OutlineView] {
    headings.drop { $0.level > 2 }.reduce(into: []) { outline, heading in
      let entry = OutlineView(title: heading.text, href: "#" + heading.anchor)
      switch heading.level {
      case ...2: outline.append(entry)
      case 3: outline[outline.count - 1].children.append(entry)
      default: break
      }
    }
  }
}
