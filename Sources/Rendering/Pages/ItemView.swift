import Markup
import Templating

/// A page as a list shows it: what it answers, and where it is.
struct ItemView: View {
  let title: String
  let href: String
  let description: String?
  /// Only the templates that ask for it pay for it.
  var descriptionHTML: @Sendable () -> HTML? = { nil }
  /// Of a section: how many articles it has.
  var count: Int?
  /// `YYYY-MM-DD`, and as a reader reads it.
  var date: (String, String)?

  static let fields: [Field<Self>] = [
    .text("title") { $0.title },
    .text("href") { $0.href },
    .text("description") { $0.description },
    .html("descriptionHTML") { $0.descriptionHTML() },
    .text("countText") { view in view.count.map { $0 == 1 ? "1 article" : "\($0) articles" } },
    .text("date") { $0.date?.0 },
    .text("dateText") { $0.date?.1 },
  ]
}
