import Templating

/// A link to a page: in the menu, a breadcrumb, a section's list, or to a neighbour.
public struct LinkView: View {
  public let title: String
  public let href: String
  package let isCurrent: Bool

  package init(title: String, href: String, isCurrent: Bool = false) {
    self.title = title
    self.href = href
    self.isCurrent = isCurrent
  }

  public static let fields: [Field<Self>] = [
    .text("title") { $0.title },
    .text("href") { $0.href },
    .flag("isCurrent") { $0.isCurrent },
  ]
}
