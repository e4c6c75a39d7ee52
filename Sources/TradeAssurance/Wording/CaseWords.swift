#if !hasFeature(Embedded)
  extension String {
    /// A name of the contract as a string.
    public init(_ name: Name) {
      self.init()
      var place = 0
      while name[place] != 0 {
        append(ascii: name[place])
        place += 1
      }
    }
  }

  extension CaseEvent.Kind {
    public var id: String { String(name) }
  }

  extension Side {
    public var id: String { String(name) }
  }

  extension CaseOutcome {
    public var id: String { String(name) }

    /// The cause of the end, as the end of a sentence.
    public var cause: String {
      switch self {
      case .agreed: "buyer and seller had agreed"
      case .withdrawn: "the buyer had withdrawn the request"
      case .intervention: "the buyer had asked for intervention"
      case .escalated: "the seller had been silent and the case was escalated"
      case .closed: "the buyer had been silent and the case was closed"
      case .evidence: "the negotiation was over and the evidence decision was due"
      }
    }
  }

  extension CaseState {
    /// The status of a running case, for scripts.
    public static var negotiatingID: String { String(negotiatingName) }

    /// The status for scripts: `negotiating`, or the outcome's name.
    public var statusID: String { String(statusName) }
  }

  extension RefundRule {
    public var id: String { String(name) }
  }
#endif
