/// A link to a page: in the menu, in a breadcrumb, in a section's list, to a neighbour.
struct LinkView: View {
  enum Key: String, CaseIterable {
    case title, href, isCurrent
  }

  let title: String
  let href: String
  var isCurrent = false

  func value(of key: Key) -> ViewValue {
    switch key {
    case .title: .text(title)
    case .href: .text(href)
    case .isCurrent: .flag(isCurrent)
    }
  }

  static func shape(of key: Key) -> ViewShape {
    switch key {
    case .title, .href: .text
    case .isCurrent: .flag
    }
  }
}
