import Markdown

/// The names that the home page has beside the frame's.
struct HomeView: View {
  enum Key: String, CaseIterable {
    case title, titleHTML, descriptionHTML, content, sections, latest, hasLatest, keywords
  }

  let title: String
  let titleHTML: HTML
  let descriptionHTML: HTML?
  let content: WrittenHTML
  let sections: [ItemView]
  let latest: [ItemView]
  let keywords: String?

  func value(of key: Key) -> ViewValue {
    switch key {
    case .title: .text(title)
    case .titleHTML: .html(titleHTML)
    case .descriptionHTML: .html(descriptionHTML)
    case .content: .written(content)
    case .sections: .list(sections)
    case .latest: .list(latest)
    case .hasLatest: .flag(!latest.isEmpty)
    case .keywords: .text(keywords)
    }
  }

  static func shape(of key: Key) -> ViewShape {
    switch key {
    case .title, .keywords: .text
    case .titleHTML, .descriptionHTML, .content: .html
    case .sections, .latest: .list(ItemView.self)
    case .hasLatest: .flag
    }
  }
}
