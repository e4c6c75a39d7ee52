import Markdown

/// A page as a list shows it: what it answers, and where it is.
struct ItemView: View {
  enum Key: String, CaseIterable {
    case title, href, description, descriptionHTML, countText, date, dateText
  }

  let title: String
  let href: String
  let description: String?
  /// Only the templates that ask for it pay for it.
  var descriptionHTML: @Sendable () -> HTML? = { nil }
  /// Of a section: how many articles it has.
  var count: Int?
  /// `YYYY-MM-DD`, and as a reader reads it.
  var date: (String, String)?

  func value(of key: Key) -> ViewValue {
    switch key {
    case .title: .text(title)
    case .href: .text(href)
    case .description: .text(description)
    case .descriptionHTML: .html(descriptionHTML())
    case .countText: .text(count.map { $0 == 1 ? "1 article" : "\($0) articles" })
    case .date: .text(date?.0)
    case .dateText: .text(date?.1)
    }
  }

  static func shape(of key: Key) -> ViewShape {
    switch key {
    case .title, .href, .description, .countText, .date, .dateText: .text
    case .descriptionHTML: .html
    }
  }
}
