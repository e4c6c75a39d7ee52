import Markdown

extension GappedHTML {
  /// The HTML with its gaps shown: `{transaction-fee:3%}`, `{embed 0}`.
  var shown: String {
    filled { content in
      switch content {
      case .factOpening(let id): HTML(trusted: "{\(id.rawValue):")
      case .factClosing: HTML(trusted: "}")
      case .embed(let index): HTML(trusted: "{embed \(index)}")
      }
    }.text
  }
}
