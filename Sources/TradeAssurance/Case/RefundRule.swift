/// A rule of a refund case, in the order of the rules' names.
public enum RefundRule: UInt8, Named, CaseIterable, Sendable {
  /// The buyer's silence closes the case.
  case buyerSilence
  /// The buyer may ask for intervention or continue to negotiate.
  case interventionOpens
  /// The negotiation ends with the evidence decision.
  case negotiationEnds
  /// The seller's silence escalates the case.
  case sellerSilence

  public static var names: Name { "buyer-silence intervention-opens negotiation-ends seller-silence" }

  /// The side whose silence the rule counts, from the earliest message that this side has not answered; nil if
  /// the rule counts from the buyer's refund application, which is the complaint.
  public var silentSide: Side? {
    switch self {
    case .buyerSilence: .buyer
    case .sellerSilence: .seller
    case .interventionOpens, .negotiationEnds: nil
    }
  }

  /// The end of a case when the rule takes effect; nil if the case continues.
  public var outcome: CaseOutcome? {
    switch self {
    case .buyerSilence: .closed
    case .interventionOpens: nil
    case .negotiationEnds: .evidence
    case .sellerSilence: .escalated
    }
  }
}
