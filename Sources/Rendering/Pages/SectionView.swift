import Markup
import SiteModel
import Templating

struct SectionView: View {
  let content: HTML
  let articles: [ItemView]
  let sections: [ItemView]
  let sectionItems: HTML?

  static let fields: [Field<Self>] = [
    .html("content") { $0.content },
    .list("articles") { $0.articles },
    .list("sections") { $0.sections },
    .html("sectionItems") { $0.sectionItems },
    .flag("hasArticles") { !$0.articles.isEmpty },
  ]
}
