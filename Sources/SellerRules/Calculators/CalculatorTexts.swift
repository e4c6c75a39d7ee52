import Facts
import SiteModel
import TradeAssurance

/// The texts beside a calculator's result: possible errors, what the source states, and what is our interpretation.
struct CalculatorTexts: Sendable {
  let messages: [MessageView]
  let stated: [FactLinkView]
  let readings: [FactLinkView]

  private init(messages: [ErrorCode], stated: [FactLinkView], readings: [String]) {
    self.messages = messages.map(MessageView.init)
    self.stated = stated
    self.readings = readings.map { FactLinkView(text: $0, href: nil) }
  }

  private static let rounding =
    "The fee is rounded once, on the order’s amount, half a cent up. Alibaba’s article names no rule."

  static func fees(_ context: EmbedContext) -> CalculatorTexts {
    CalculatorTexts(
      messages: ErrorCode.ofAmounts + ErrorCode.ofCounts + ErrorCode.ofQueries,
      stated: [
        context.fact(.transactionFee) {
          "The transaction fee is \(whole($0)) of the order’s amount, tax excluded."
        },
        context.fact(.withdrawalFee) { "Each withdrawal through Alipay costs \(whole($0))." },
        context.fact(.buyerFee) { "A buyer pays \(whole($0)) for Trade Assurance." },
      ],
      readings: [rounding])
  }

  static func price(_ context: EmbedContext) -> CalculatorTexts {
    CalculatorTexts(
      messages: ErrorCode.ofAmounts + [.priceTooLarge] + ErrorCode.ofCounts + ErrorCode.ofQueries,
      stated: [
        context.fact(.transactionFee) { "The transaction fee is \(whole($0)) of the price, tax excluded." },
        context.fact(.withdrawalFee) { "Each withdrawal through Alipay costs \(whole($0))." },
      ],
      readings: [rounding])
  }

  static func review(_ context: EmbedContext) -> CalculatorTexts {
    CalculatorTexts(
      messages: ErrorCode.ofDays + ErrorCode.ofQueries,
      stated: [context.fact(.applicationReview) { "The result is typically there within \(whole($0))." }],
      readings: [
        "Business days are Monday to Friday, counted from the day after the form is submitted. Holidays aren’t counted; add a day for each."
      ])
  }

  static func deadlines(_ context: EmbedContext) -> CalculatorTexts {
    let decision = whole(context.fact(.evidenceDecision).text)
    return CalculatorTexts(
      messages: ErrorCode.ofDays + ErrorCode.ofCases + ErrorCode.ofQueries,
      stated: [],
      readings: [
        "A period begins on the day after its start. What follows takes effect on the day after its last full day.",
        "The case waits for one side at a time, from the earliest message which that side has not answered.",
        "If the end of a silence and the \(decision) fall together, silence decides. A silence that ends later does not.",
      ])
  }

  /// A figure within which no line ends.
  private static func whole(_ figure: String) -> String { figure.replacing(" ", with: "\u{A0}") }
}
