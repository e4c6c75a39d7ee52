import Markdown
import Markup

extension GappedHTML {
  /// The HTML with its gaps shown: `{transaction-fee:3%}`, `{embed 0}`.
  var shown: String {
    var html = HTML()
    append(to: &html) { content, html in
      switch content {
      case .factOpening(let id): html.append(trusted: "{\(id.rawValue):")
      case .factClosing: html.append(trusted: "}")
      case .embed(let index): html.append(trusted: "{embed \(index)}")
      }
    }
    return html.text
  }
}
