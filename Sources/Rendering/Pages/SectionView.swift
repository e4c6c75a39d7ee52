import Markup
import Templating

struct SectionView: View {
  let titleHTML: HTML
  let descriptionHTML: HTML?
  let breadcrumbs: [LinkView]
  let content: HTML
  let articles: [ItemView]
  let sections: [ItemView]
  let sectionItems: HTML?
  let keywords: String?

  static let fields: [Field<Self>] = [
    .html("titleHTML") { $0.titleHTML },
    .html("descriptionHTML") { $0.descriptionHTML },
    .list("breadcrumbs") { $0.breadcrumbs },
    .html("content") { $0.content },
    .list("articles") { $0.articles },
    .list("sections") { $0.sections },
    .html("sectionItems") { $0.sectionItems },
    .text("keywords") { $0.keywords },
    .flag("hasArticles") { !$0.articles.isEmpty },
  ]
}
