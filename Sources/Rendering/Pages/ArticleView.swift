import Markup
import SiteModel
import Templating

struct ArticleView: View {
  let renderer: PageRenderer
  let article: Int
  /// The list of the section, shown beside the article; nil if no article of the section is on the site.
  let sectionItems: HTML?

  static let fields: [Field<Self>] = [
    .html("content") { $0.renderer.content(of: $0.article) },
    .list("outline") { $0.outline },
    .flag("hasOutline") { $0.outline.count > 1 },
    .text("sectionTitle") { $0.sectionPage?.title ?? $0.renderer.site.configuration.title },
    .text("sectionHref") { $0.sectionPage?.href ?? $0.renderer.baseURL.path },
    .html("sectionItems") { $0.sectionItems },
    .view("previous") { $0.renderer.index.previous(of: $0.article) },
    .view("next") { $0.renderer.index.next(of: $0.article) },
    .list("related") { $0.renderer.related(to: $0.article) },
    .flag("hasRelated") { !$0.renderer.related(to: $0.article).isEmpty },
    .text("editHref") { $0.editHref },
    .text("feedbackHref") { view in
      let (text, article) = (
        view.renderer.site.texts[view.article], view.renderer.site.articles[view.article]
      )
      return view.renderer.feedbackHref(about: "\(text.title.plain) (\(article.permalink.path))")
    },
  ]

  private var configuration: SiteConfiguration { renderer.site.configuration }

  private var outline: [OutlineView] {
    OutlineView.outline(of: renderer.site.texts[article].body.headings)
  }

  private var sectionPage: LinkView? {
    let section = renderer.site.structure.sectionOfArticle[article]
    return section.map { renderer.index.link(to: renderer.site.sections[$0].page) }
  }

  private var editHref: String? {
    let path = renderer.site.articles[article].path
    return configuration.supportArticle?.value == path ? nil : configuration.editURL.map { $0 + path }
  }
}
