import Markup
import Templating

/// The fields of the list of all articles besides the frame's.
struct ArticleListView: View {
  let title: String
  let groups: [GroupView]

  static let fields: [Field<Self>] = [
    .text("title") { $0.title },
    .list("groups") { $0.groups },
  ]
}

/// A section with its articles in the list of all articles.
struct GroupView: View {
  let title: String
  let href: String
  /// All items joined; each is rendered by its own template, since a site may have thousands.
  let items: HTML

  static let fields: [Field<Self>] = [
    .text("title") { $0.title },
    .text("href") { $0.href },
    .html("items") { $0.items },
  ]
}

/// The fields of the search page besides the frame's.
struct SearchView: View {
  let title: String

  static let fields: [Field<Self>] = [
    .text("title") { $0.title }
  ]
}

/// The fields of the page for missing addresses besides the frame's.
struct NotFoundView: View {
  let title: String
  let sections: [ItemView]

  static let fields: [Field<Self>] = [
    .text("title") { $0.title },
    .list("sections") { $0.sections },
  ]
}

/// The fields of the page at a former permalink.
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
