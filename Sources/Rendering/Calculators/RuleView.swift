import TradeAssurance

/// A rule of the refund case as the deadline calculator says it to a seller.
struct RuleView: View {
  enum Key: String, CaseIterable {
    case id, title, markText, effectText, calendarText, isMarkedOnEffect, period, provenance
  }

  let rule: RefundRule
  let period: FactLinkView

  func value(of key: Key) -> ViewValue {
    switch key {
    case .id: .text(rule.id)
    case .title: .text(rule.sellerTitle)
    case .markText: .text(rule.mark)
    case .effectText: .text(rule.effect)
    case .calendarText: .text(rule.calendarEntry)
    case .isMarkedOnEffect: .flag(rule.outcome == nil)
    case .period: .view(period)
    case .provenance: .text("\(rule.reading.label.prefix(1).uppercased())\(rule.reading.label.dropFirst()).")
    }
  }

  static func shape(of key: Key) -> ViewShape {
    switch key {
    case .id, .title, .markText, .effectText, .calendarText, .provenance: .text
    case .isMarkedOnEffect: .flag
    case .period: .view(FactLinkView.self)
    }
  }
}

extension RefundRule {
  /// The rule's name as a seller hears it.
  var sellerTitle: String {
    switch self {
    case .buyerSilence: "The buyer’s silence"
    case .interventionOpens: "Intervention"
    case .negotiationEnds: "Negotiation"
    case .sellerSilence: "Your silence"
    }
  }

  /// What its mark on the time line says.
  fileprivate var mark: String {
    switch self {
    case .buyerSilence: "Last full day for the buyer’s answer"
    case .interventionOpens: "The buyer may ask for intervention"
    case .negotiationEnds: "Last full day to agree"
    case .sellerSilence: "Last full day for your answer"
    }
  }

  /// The summary of its entry in a calendar.
  fileprivate var calendarEntry: String {
    switch self {
    case .buyerSilence: "Last full day for the buyer to answer in the refund case"
    case .interventionOpens: "From today the buyer may ask for intervention in the refund case"
    case .negotiationEnds: "Last full day to agree in the refund case"
    case .sellerSilence: "Last full day to answer the buyer’s refund request"
    }
  }
}
