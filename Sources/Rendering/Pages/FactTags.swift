import Markdown
import TradeAssurance

/// The tags around the text of a fact: a link to the page that lists all facts, where the site has one.
struct FactTags: Sendable {
  /// The address of the page that lists all facts.
  let href: String?
  private let openings: [FactID: HTML]
  private let closing: HTML

  init(href: String?) {
    self.href = href
    openings = Dictionary(uniqueKeysWithValues: FactID.allCases.map { ($0, Self.opening($0, href: href)) })
    closing = HTML(trusted: href == nil ? "</span>" : "</a>")
  }

  private static func opening(_ id: FactID, href: String?) -> HTML {
    guard let href else { return HTML(trusted: "<span class=\"fact\">") }
    return HTML(trusted: "<a class=\"fact\" href=\"\(href)#fact-\(id.rawValue)\">")
  }

  /// The text of a fact between its tags.
  func html(_ id: FactID, _ text: String) -> HTML {
    var html = opening(id)
    html.append(escaping: text)
    html.append(closing)
    return html
  }

  private func opening(_ id: FactID) -> HTML { openings[id] ?? Self.opening(id, href: href) }

  /// The whole of a text with gaps.
  ///
  /// - Parameter embed: the HTML of the embed with that index.
  func filled(_ html: GappedHTML, embed: (Int) -> HTML = { _ in HTML() }) -> HTML {
    html.filled { content in
      switch content {
      case .factOpening(let id): opening(id)
      case .factClosing: closing
      case .embed(let index): embed(index)
      }
    }
  }
}
