import Facts
import TradeAssurance

extension Listing {
  /// Every period, with its start and its consequence.
  static let periods = Listing(
    columns: ["Rule", "Counted from", "Period", "When it is over", "Stated, or our interpretation"],
    rows: RefundRule.listed.map(row) + [
      [
        "Result of your application", "the day the form is submitted", "\(.applicationReview)",
        "the result is typically there", "stated by Alibaba’s article; holidays aren’t counted",
      ]
    ])

  private static func row(of rule: RefundRule) -> [ListingCell] {
    [
      ListingCell(stringLiteral: rule.title), ListingCell(stringLiteral: rule.start),
      "\(rule.periodFact)", consequence(of: rule), ListingCell(stringLiteral: rule.provenance),
    ]
  }

  private static func consequence(of rule: RefundRule) -> ListingCell {
    switch rule {
    case .buyerSilence: "the case is closed"
    case .interventionOpens: "the buyer may ask for intervention, or go on negotiating"
    case .negotiationEnds: "the decision on evidence, on the \(.evidenceDecision)"
    case .sellerSilence: "the case is escalated for intervention"
    }
  }
}
