import Markdown
import Markup
import Templating
import TradeAssurance

/// The sentence of an error that the calculators' module may answer.
struct MessageView: View {
  let error: ErrorCode

  static let fields: [Field<Self>] = [
    .text("code") { $0.error.id },
    .html("messageHTML") { $0.html },
  ]

  /// The sentence, with elements that the script fills.
  private var html: HTML {
    HTML(
      trusted: HTML(escaping: error.sentence).text
        .replacing("{endedOn}", with: #"<span data-day="endedOn"></span>"#)
        .replacing("{cause}", with: #"<span data-text="cause"></span>"#)
        .replacing("{opens}", with: #"<span data-day="opens"></span>"#))
  }
}
