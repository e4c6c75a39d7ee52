/// Where a refund case stands on a day.
public enum CaseState: Sendable {
  /// The two negotiate.
  case negotiating(Negotiation)
  /// The negotiation is over.
  case ended(CaseEnd)

  /// The code of a case that runs.
  public static let runningCode: Int32 = 0

  /// The code of the status: `runningCode`, or the outcome's raw value.
  public var code: Int32 {
    switch self {
    case .negotiating: Self.runningCode
    case .ended(let end): end.outcome.rawValue
    }
  }
}

/// Whose turn it is, and since when.
public struct CaseTurn: Hashable, Sendable {
  /// The side for which the case waits.
  public let awaiting: Side
  /// The day of the earliest message that this side has not answered.
  public let since: Day
}

/// A case that runs.
public struct Negotiation: Sendable {
  /// Whose turn it is.
  public let turn: CaseTurn
  /// The rules that are running, but for a silence clock that could never take effect.
  public let deadlines: Deadlines
  /// The one of them that ends the case if nothing more happens.
  public let ending: Deadline
}

/// How and when a case ended.
public struct CaseEnd: Hashable, Sendable {
  /// How it ended.
  public let outcome: CaseOutcome
  /// The day.
  public let day: Day

  /// An end on that day.
  public init(outcome: CaseOutcome, day: Day) {
    self.outcome = outcome
    self.day = day
  }
}

/// How a case may end. The raw value is its number at the browser's door, above `CaseState.runningCode`.
public enum CaseOutcome: Int32, CaseIterable, Sendable {
  /// The two agreed.
  case agreed = 1
  /// The buyer withdrew.
  case withdrawn = 2
  /// The buyer asked for intervention.
  case intervention = 3
  /// Escalated for intervention by the seller's silence.
  case escalated = 4
  /// Closed by the buyer's silence.
  case closed = 5
  /// The day of the evidence decision was reached.
  case evidence = 6
}
