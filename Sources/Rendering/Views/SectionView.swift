import Markdown

/// The names that a section's own page has beside the frame's.
struct SectionView: View {
  enum Key: String, CaseIterable {
    case title, titleHTML, descriptionHTML, breadcrumbs, content, articles, sections, sectionItems, keywords
    case hasArticles
  }

  let title: String
  let titleHTML: HTML
  let descriptionHTML: HTML?
  let breadcrumbs: [LinkView]
  let content: WrittenHTML
  let articles: [ItemView]
  let sections: [ItemView]
  let sectionItems: WrittenHTML?
  let keywords: String?

  func value(of key: Key) -> ViewValue {
    switch key {
    case .title: .text(title)
    case .titleHTML: .html(titleHTML)
    case .descriptionHTML: .html(descriptionHTML)
    case .breadcrumbs: .list(breadcrumbs)
    case .content: .written(content)
    case .articles: .list(articles)
    case .sections: .list(sections)
    case .sectionItems: .written(sectionItems)
    case .keywords: .text(keywords)
    case .hasArticles: .flag(!articles.isEmpty)
    }
  }

  static func shape(of key: Key) -> ViewShape {
    switch key {
    case .title, .keywords: .text
    case .titleHTML, .descriptionHTML, .content, .sectionItems: .html
    case .breadcrumbs: .list(LinkView.self)
    case .articles, .sections: .list(ItemView.self)
    case .hasArticles: .flag
    }
  }
}
