import Markdown
import Markup
import Templating
import TradeAssurance

/// The sentence of an error that the calculators' module may answer.
struct MessageView: View {
  let error: ErrorCode

  static let fields: [Field<Self>] = [
    .text("code") { $0.error.id },
    .html("messageHTML") { $0.error.sentence.html },
  ]
}

extension ErrorSentence {
  /// The sentence, with places that the script fills.
  fileprivate var html: HTML {
    var html = HTML()
    for part in parts {
      switch part {
      case .text(let text): html.append(escaping: text)
      case .endedOn: html.append(trusted: #"<span data-day="endedOn"></span>"#)
      case .cause: html.append(trusted: #"<span data-text="cause"></span>"#)
      case .opens: html.append(trusted: #"<span data-day="opens"></span>"#)
      }
    }
    return html
  }
}
