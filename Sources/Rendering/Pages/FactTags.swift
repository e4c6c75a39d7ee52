import Markdown
import Markup
import TradeAssurance

/// The tags around a fact's text: a link to the page of all facts, if the site has one.
struct FactTags: Sendable {
  /// The address of the page of all facts.
  let href: String?
  /// The opening tag before and after the fact's name.
  private let opening: (HTML, HTML)
  private let closing: HTML

  init(href: String?) {
    self.href = href
    opening = (HTML(trusted: "<a class=\"fact\" href=\"\(href ?? "")#fact-"), HTML(trusted: "\">"))
    closing = HTML(trusted: href == nil ? "</span>" : "</a>")
  }

  /// A fact's text between its tags.
  func html(_ id: FactID, _ text: String) -> HTML {
    var html = HTML()
    appendOpening(of: id, to: &html)
    html.append(escaping: text)
    html.append(closing)
    return html
  }

  private func appendOpening(of id: FactID, to html: inout HTML) {
    guard href != nil else { return html.append(trusted: "<span class=\"fact\">") }
    html.append(opening.0)
    html.append(trusted: id.rawValue)
    html.append(opening.1)
  }

  /// Appends a text with its gaps filled.
  ///
  /// - Parameter embed: the HTML of the embed with that index.
  func append(_ text: GappedHTML, to html: inout HTML, embed: (Int) -> HTML = { _ in HTML() }) {
    text.append(to: &html) { content, html in
      switch content {
      case .factOpening(let id): appendOpening(of: id, to: &html)
      case .factClosing: html.append(closing)
      case .embed(let index): html.append(embed(index))
      }
    }
  }
}
