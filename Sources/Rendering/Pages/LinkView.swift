import Templating

/// A link to a page: in the menu, a breadcrumb, a section's list, or to a neighbour.
struct LinkView: View {
  let title: String
  let href: String
  var isCurrent = false

  static let fields: [Field<Self>] = [
    .text("title") { $0.title },
    .text("href") { $0.href },
    .flag("isCurrent") { $0.isCurrent },
  ]
}
