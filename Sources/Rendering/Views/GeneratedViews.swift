import Markdown

/// The names that the list of all articles has beside the frame's.
struct ArticleListView: View {
  enum Key: String, CaseIterable {
    case title, groups
  }

  let title: String
  let groups: [GroupView]

  func value(of key: Key) -> ViewValue {
    switch key {
    case .title: .text(title)
    case .groups: .list(groups)
    }
  }

  static func shape(of key: Key) -> ViewShape {
    switch key {
    case .title: .text
    case .groups: .list(GroupView.self)
    }
  }
}

/// A section and its articles in the list of all articles.
struct GroupView: View {
  enum Key: String, CaseIterable {
    case title, href, items
  }

  let title: String
  let href: String
  /// One after the other, each by the template of an item: a site has as many as it has articles.
  let items: HTML

  func value(of key: Key) -> ViewValue {
    switch key {
    case .title: .text(title)
    case .href: .text(href)
    case .items: .html(items)
    }
  }

  static func shape(of key: Key) -> ViewShape {
    switch key {
    case .title, .href: .text
    case .items: .html
    }
  }
}

/// The names that the search page has beside the frame's.
struct SearchView: View {
  enum Key: String, CaseIterable {
    case title
  }

  let title: String

  func value(of key: Key) -> ViewValue { .text(title) }
  static func shape(of key: Key) -> ViewShape { .text }
}

/// The names that the page of an address that is not there has beside the frame's.
struct NotFoundView: View {
  enum Key: String, CaseIterable {
    case title, sections
  }

  let title: String
  let sections: [ItemView]

  func value(of key: Key) -> ViewValue {
    switch key {
    case .title: .text(title)
    case .sections: .list(sections)
    }
  }

  static func shape(of key: Key) -> ViewShape {
    switch key {
    case .title: .text
    case .sections: .list(ItemView.self)
    }
  }
}

/// The names that the page at a former permalink has.
struct RedirectView: View {
  enum Key: String, CaseIterable {
    case siteTitle, language, target, canonical, title, assets
  }

  let siteTitle: String
  let language: String
  let target: String
  let canonical: String
  let title: String
  let assets: String

  func value(of key: Key) -> ViewValue {
    switch key {
    case .siteTitle: .text(siteTitle)
    case .language: .text(language)
    case .target: .text(target)
    case .canonical: .text(canonical)
    case .title: .text(title)
    case .assets: .text(assets)
    }
  }

  static func shape(of key: Key) -> ViewShape { .text }
}
