import Markup
import Templating

struct ArticleListView: View {
  let groups: [GroupView]
  /// Of articles.
  let count: Int

  static let fields: [Field<Self>] = [
    .list("groups") { $0.groups },
    .flag("isLong") { $0.count > LetterView.mostInOneList },
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
    .text("anchor") { "in" + $0.href.map { $0 == "/" ? "-" : $0 } },
    .html("items") { $0.items },
  ]
}

struct NotFoundView: View {
  let sections: [ItemView]

  static let fields: [Field<Self>] = [
    .list("sections") { $0.sections },
    .flag("hasSections") { !$0.sections.isEmpty },
  ]
}

struct RedirectView: View {
  let siteTitle: String
  let language: String
  let target: String
  let canonical: String?
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
