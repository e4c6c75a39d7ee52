import Markdown
import TradeAssurance

/// The sentence of an error with which the calculators' module may answer.
struct MessageView: View {
  enum Key: String, CaseIterable {
    case code, messageHTML
  }

  let error: ErrorCode

  func value(of key: Key) -> ViewValue {
    switch key {
    case .code: .text(error.id)
    case .messageHTML: .html(error.sentence.html)
    }
  }

  static func shape(of key: Key) -> ViewShape {
    switch key {
    case .code: .text
    case .messageHTML: .html
    }
  }
}

extension ErrorSentence {
  /// The sentence with places that the script fills.
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
