import SiteModel
import Templating
import TradeAssurance

/// A rule of the refund case in the deadline calculator.
struct RuleView: View {
  let rule: RefundRule
  let period: FactLinkView

  static let fields: [Field<Self>] = [
    .text("id") { $0.rule.id },
    .text("title") { $0.rule.sellerTitle },
    .text("markText") { $0.rule.mark },
    .text("effectText") { $0.rule.effect },
    .text("calendarText") { $0.rule.calendarEntry },
    .text("adviceText") { $0.rule.advice },
    .flag("isMarkedOnEffect") { $0.rule.outcome == nil },
    .view("period") { $0.period },
    .text("provenance") { "\($0.rule.provenance.withCapital)." },
  ]
}

extension RefundRule {
  /// The rule's name for a seller.
  var sellerTitle: String {
    switch self {
    case .buyerSilence: "The buyer’s silence"
    case .interventionOpens: "Intervention"
    case .negotiationEnds: "Negotiation"
    case .sellerSilence: "Your silence"
    }
  }

  /// The text for the rule's day in the list of the case.
  fileprivate var mark: String {
    switch self {
    case .buyerSilence: "Last full day for the buyer’s answer"
    case .interventionOpens: "The buyer may ask for intervention"
    case .negotiationEnds: "Last full day to agree"
    case .sellerSilence: "Last full day for your answer"
    }
  }

  /// The summary of the rule's entry in a calendar.
  fileprivate var calendarEntry: String {
    switch self {
    case .buyerSilence: "Last full day for the buyer to answer in the refund case"
    case .interventionOpens: "From today the buyer may ask for intervention in the refund case"
    case .negotiationEnds: "Last full day to agree in the refund case"
    case .sellerSilence: "Last full day to answer the buyer’s refund request"
    }
  }

  /// The advice in the description of the rule's calendar entry.
  fileprivate var advice: String {
    switch self {
    case .buyerSilence:
      "Wait until this day is over. If the buyer has not answered by then, the case is closed."
    case .interventionOpens: "Agree with the buyer before this day, if you can."
    case .negotiationEnds:
      "Agree with the buyer the day before. After this day it is determined who must provide evidence."
    case .sellerSilence:
      "Answer the buyer the day before. After this day the case is escalated for intervention."
    }
  }
}
