import Days
import Markup
import SiteModel
import Templating
import TradeAssurance

/// What all calculators have beside their form: possible errors, statements of the source, and our interpretation.
struct CalculatorCardView: View {
  let context: EmbedContext
  let messages: [ErrorCode]
  var stated: [FactLinkView] = []
  let readings: [String]

  static let fields: [Field<Self>] = [
    .text("id") { $0.context.id },
    .text("title") { $0.context.caption },
    .text("source") { $0.context.edition.source },
    .text("compared") { $0.context.edition.checked?.shown },
    .text("reportHref") { $0.context.reportHref },
    .list("messages") { ($0.messages + ErrorCode.ofQueries).map(MessageView.init) },
    .list("stated") { $0.stated },
    .list("readings") { $0.readings.map { FactLinkView(text: $0, href: nil) } },
    .text("earliest") { _ in Day.earliest.text },
    .text("latest") { _ in Day.latest.text },
  ]

  private static let rounding =
    "The fee is rounded once, on the order’s amount, half a cent up. Alibaba’s article names no rule."

  static func fees(_ context: EmbedContext) -> CalculatorCardView {
    CalculatorCardView(
      context: context, messages: ErrorCode.ofAmounts + ErrorCode.ofCounts,
      stated: [
        context.fact(.transactionFee) {
          "The transaction fee is \(whole($0)) of the order’s amount, tax excluded."
        },
        context.fact(.withdrawalFee) { "Each withdrawal through Alipay costs \(whole($0))." },
        context.fact(.buyerFee) { "A buyer pays \(whole($0)) for Trade Assurance." },
      ],
      readings: [rounding])
  }

  static func price(_ context: EmbedContext) -> CalculatorCardView {
    CalculatorCardView(
      context: context, messages: ErrorCode.ofAmounts + [.priceTooLarge] + ErrorCode.ofCounts,
      stated: [
        context.fact(.transactionFee) { "The transaction fee is \(whole($0)) of the price, tax excluded." },
        context.fact(.withdrawalFee) { "Each withdrawal through Alipay costs \(whole($0))." },
      ],
      readings: [rounding])
  }

  static func review(_ context: EmbedContext) -> CalculatorCardView {
    CalculatorCardView(
      context: context, messages: ErrorCode.ofDays,
      stated: [context.fact(.applicationReview) { "The result is typically there within \(whole($0))." }],
      readings: [
        "Business days are Monday to Friday, counted from the day after the form is submitted. Holidays aren’t counted; add a day for each."
      ])
  }

  static func deadlines(_ context: EmbedContext) -> CalculatorCardView {
    let decision = whole(context.fact(.evidenceDecision).text)
    return CalculatorCardView(
      context: context, messages: ErrorCode.ofDays + ErrorCode.ofCases,
      readings: [
        "A period begins on the day after its start. What follows takes effect on the day after its last full day.",
        "The case waits for one side at a time, from the earliest message which that side has not answered.",
        "If the end of a silence and the \(decision) fall together, silence decides. A silence that ends later does not.",
      ])
  }

  /// A figure whose spaces do not break, so that no line ends within it.
  private static func whole(_ figure: String) -> String { figure.replacing(" ", with: "\u{A0}") }
}

/// The sentence of an error that the calculators' module may answer, with elements that the script fills.
struct MessageView: View {
  let error: ErrorCode

  static let fields: [Field<Self>] = [
    .text("code") { $0.error.id },
    .html("messageHTML") {
      HTML(
        trusted: HTML(escaping: $0.error.sentence).text
          .replacing("{endedOn}", with: #"<span data-day="endedOn"></span>"#)
          .replacing("{cause}", with: #"<span data-text="cause"></span>"#)
          .replacing("{opens}", with: #"<span data-day="opens"></span>"#))
    },
  ]
}
