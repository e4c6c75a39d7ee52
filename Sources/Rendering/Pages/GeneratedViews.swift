import Markup
import Templating

/// The names that the list of all articles has beside the frame's.
struct ArticleListView: View {
  let title: String
  let groups: [GroupView]

  static let fields: [Field<Self>] = [
    .text("title") { $0.title },
    .list("groups") { $0.groups },
  ]
}

/// A section and its articles in the list of all articles.
struct GroupView: View {
  let title: String
  let href: String
  /// One after the other, each by the template of an item: a site has as many as it has articles.
  let items: HTML

  static let fields: [Field<Self>] = [
    .text("title") { $0.title },
    .text("href") { $0.href },
    .html("items") { $0.items },
  ]
}

/// The names that the search page has beside the frame's.
struct SearchView: View {
  let title: String

  static let fields: [Field<Self>] = [
    .text("title") { $0.title }
  ]
}

/// The names that the page of an address that is not there has beside the frame's.
struct NotFoundView: View {
  let title: String
  let sections: [ItemView]

  static let fields: [Field<Self>] = [
    .text("title") { $0.title },
    .list("sections") { $0.sections },
  ]
}

/// The names that the page at a former permalink has.
struct RedirectView: View {
  let siteTitle: String
  let language: String
  let target: String
  let canonical: String
  let title: String
  let assets: String

  static let fields: [Field<Self>] = [
    .text("siteTitle") { $0.siteTitle },
    .text("language") { $0.language },
    .text("target") { $0.target },
    .text("canonical") { $0.canonical },
    .text("title") { $0.title },
    .text("assets") { $0.assets },
  ]
}
