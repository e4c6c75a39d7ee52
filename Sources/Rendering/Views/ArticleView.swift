import Markdown

/// The names that an article's page has beside the frame's.
struct ArticleView: View {
  enum Key: String, CaseIterable {
    case title, titleHTML, descriptionHTML, breadcrumbs, content, outline, hasOutline, sectionTitle,
      sectionHref
    case sectionItems, previous, next, related, hasRelated, lastChanged, readingMinutes, editHref, feedback
    case keywords
  }

  let title: String
  let titleHTML: HTML
  let descriptionHTML: HTML?
  let breadcrumbs: [LinkView]
  let content: WrittenHTML
  let outline: [OutlineView]
  let sectionTitle: String
  let sectionHref: String
  let sectionItems: WrittenHTML?
  let previous: LinkView?
  let next: LinkView?
  let related: [ItemView]
  let lastChanged: DateView?
  let readingMinutes: Int
  let editHref: String?
  let feedback: FeedbackView?
  let keywords: String?

  func value(of key: Key) -> ViewValue {
    switch key {
    case .title: .text(title)
    case .titleHTML: .html(titleHTML)
    case .descriptionHTML: .html(descriptionHTML)
    case .breadcrumbs: .list(breadcrumbs)
    case .content: .written(content)
    case .outline: .list(outline)
    case .hasOutline: .flag(outline.count > 1)
    case .sectionTitle: .text(sectionTitle)
    case .sectionHref: .text(sectionHref)
    case .sectionItems: .written(sectionItems)
    case .previous: .view(previous)
    case .next: .view(next)
    case .related: .list(related)
    case .hasRelated: .flag(!related.isEmpty)
    case .lastChanged: .view(lastChanged)
    case .readingMinutes: .number(readingMinutes)
    case .editHref: .text(editHref)
    case .feedback: .view(feedback)
    case .keywords: .text(keywords)
    }
  }

  static func shape(of key: Key) -> ViewShape {
    switch key {
    case .title, .sectionTitle, .sectionHref, .editHref, .keywords: .text
    case .titleHTML, .descriptionHTML, .content, .sectionItems: .html
    case .breadcrumbs: .list(LinkView.self)
    case .outline: .list(OutlineView.self)
    case .hasOutline, .hasRelated: .flag
    case .previous, .next: .view(LinkView.self)
    case .related: .list(ItemView.self)
    case .lastChanged: .view(DateView.self)
    case .readingMinutes: .number
    case .feedback: .view(FeedbackView.self)
    }
  }
}
