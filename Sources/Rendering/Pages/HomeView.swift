import SiteModel
import Templating

struct HomeView: View {
  let renderer: PageRenderer
  let article: Int

  static let fields: [Field<Self>] = [
    .html("content") { $0.renderer.content(of: $0.article) },
    .list("articles") { view in
      view.articles.prefix(LetterView.mostInOneList).map(view.renderer.index.item)
    },
    .flag("hasArticles") { !$0.articles.isEmpty },
    .text("moreArticles") { view in
      let count = view.articles.count
      return count > LetterView.mostInOneList ? "All \(count) articles" : nil
    },
    .list("sections") { view in view.sections.map(view.renderer.index.sectionItem) },
    .flag("hasTopics") { !$0.sections.isEmpty || $0.renderer.facts != nil },
    .list("latest") { $0.renderer.index.latest(Self.latestCount) },
    .flag("hasLatest") { !$0.renderer.index.latest(1).isEmpty },
  ]

  private static let latestCount = 5

  /// The articles directly in `content/`.
  private var articles: [Int] { renderer.index.shown(renderer.site.structure.topArticles) }
  /// The topics: the top sections shown, except one that only contains the article linked in every footer.
  private var sections: [Int] {
    let (site, index) = (renderer.site, renderer.index)
    let support = site.configuration.supportArticle.flatMap { site.structure.articleIndex(at: $0.value) }
    return index.shownSections(site.structure.topSections).filter {
      index.shown(site.sections[$0].articles) != support.map { [$0] }
    }
  }
}
