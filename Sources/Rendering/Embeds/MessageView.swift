import Markdown
import Markup
import Templating
import TradeAssurance

/// The sentence of an error that the calculators' module may return.
struct MessageView: View {
  let sentence: ErrorSentence
  /// The field beside which it is said; empty for the field whose text was refused.
  var field = ""

  static let fields: [Field<Self>] = [
    .number("code") { Int($0.sentence.code) },
    .text("field") { $0.field },
    .html("messageHTML") { $0.sentence.html },
  ]
}

extension ErrorSentence {
  /// The sentence with places that the script fills.
  fileprivate var html: HTML {
    var html = HTML()
    for part in parts {
      switch part {
      case .text(let text): html.append(escaping: text)
      case .day: html.append(trusted: #"<span data-day="day"></span>"#)
      case .cause: html.append(trusted: #"<span data-text="what"></span>"#)
      }
    }
    return html
  }
}

extension MessageView {
  /// What a text in a field for an amount, for a number of withdrawals or for a day may be refused for.
  static let amount = InvalidMoney.allCases.map { MessageView(sentence: $0.sentence) }
  static let withdrawals = InvalidWithdrawalCount.allCases.map { MessageView(sentence: $0.sentence) }
  static let day = InvalidDay.allCases.map { MessageView(sentence: $0.sentence) }
  static let anyText = [MessageView(sentence: UnreadableInput.textTooLong.sentence)]

  /// What a case may be refused for: some are said beside the field for today, or beside the list of events.
  static let refundCase =
    InvalidCase.Kind.allCases.map { MessageView(sentence: $0.sentence, field: field(of: $0)) }
    + [MessageView(sentence: UnreadableInput.unknownEvent.sentence, field: "events")]

  /// What an order may be refused for, said beside that field.
  static func order(_ errors: [InvalidOrder], field: String) -> [MessageView] {
    errors.map { MessageView(sentence: $0.sentence, field: field) }
  }

  private static func field(of error: InvalidCase.Kind) -> String {
    switch error {
    case .tooManyEvents: "events"
    case .todayBeforeApplication: "today"
    case .eventBeforeApplication, .eventOutOfOrder, .eventAfterToday, .eventAfterEnd, .interventionTooEarly:
      ""
    }
  }
}
