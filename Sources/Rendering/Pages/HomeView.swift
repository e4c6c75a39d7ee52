import Markup
import Templating

struct HomeView: View {
  let content: HTML
  /// Whether the site has a page of all facts.
  let hasFacts: Bool
  /// The first of the articles directly in `content/`.
  let articles: [ItemView]
  /// Of all articles there.
  let articleCount: Int
  let sections: [ItemView]
  let latest: [ItemView]

  static let fields: [Field<Self>] = [
    .html("content") { $0.content },
    .list("articles") { $0.articles },
    .flag("hasArticles") { !$0.articles.isEmpty },
    .text("moreArticles") { $0.articleCount > $0.articles.count ? "All \($0.articleCount) articles" : nil },
    .list("sections") { $0.sections },
    .flag("hasTopics") { !$0.sections.isEmpty || $0.hasFacts },
    .list("latest") { $0.latest },
    .flag("hasLatest") { !$0.latest.isEmpty },
  ]
}
