import Days
import Markup
import Templating

/// A page as an item of a list.
struct ItemView: View {
  let title: String
  let href: String
  let description: String?
  /// The description, computed only if a template uses it.
  var descriptionHTML: @Sendable () -> HTML? = { nil }
  /// The number of articles in a section.
  var count: Int?
  var day: Day?

  static let fields: [Field<Self>] = [
    .text("title") { $0.title },
    .text("href") { $0.href },
    .text("description") { $0.description },
    .html("descriptionHTML") { $0.descriptionHTML() },
    .text("countText") { view in view.count.map { $0 == 1 ? "1 article" : "\($0) articles" } },
    .text("date") { $0.day?.text },
    .text("dateText") { $0.day?.shown },
  ]
}
