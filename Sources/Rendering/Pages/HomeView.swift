import SiteModel
import Templating

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
