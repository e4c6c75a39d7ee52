import SiteModel
import Templating

/// The templates that the generator uses, with the views of each.
///
/// The raw value is the file's path below `templates/`, without `.mustache`.
enum TemplateName: String, Sendable, CaseIterable {
  case article, section, home, articles, search, redirect
  case notFound = "not-found"
  case sectionItem = "partials/section-item"
  case item = "partials/item"
  case table = "embeds/table"
  case list = "embeds/list"
  case facts = "embeds/facts"

  /// The views whose fields the template may use, the innermost last.
  var views: [any View.Type] {
    switch self {
    case .article: [FrameView.self, ArticleView.self]
    case .section: [FrameView.self, SectionView.self]
    case .home: [FrameView.self, HomeView.self]
    case .articles: [FrameView.self, ArticleListView.self]
    case .search, .notFound: [FrameView.self, TopicsView.self]
    case .redirect: [RedirectView.self]
    case .sectionItem: [LinkView.self]
    case .item: [ItemView.self]
    case .table: [TableView.self]
    case .list: [ListView.self]
    case .facts: [FactListView.self]
    }
  }
}
