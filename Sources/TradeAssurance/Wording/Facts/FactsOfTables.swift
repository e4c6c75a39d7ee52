#if !hasFeature(Embedded)
  extension Tables {
    /// The fact with that id, worded from the tables.
    func fact(_ id: FactID) -> Fact {
      switch id {
      case .acceptedCards: acceptedCardsFact
      case .applicationReview: applicationReviewFact
      case .buyerFee: buyerFeeFact
      case .buyerSilence: buyerSilenceFact
      case .buyersServed: buyersServedFact
      case .evidenceDecision: evidenceDecisionFact
      case .interventionWait: interventionWaitFact
      case .legacyMemberCutoff: legacyMemberCutoffFact
      case .negotiationPeriod: negotiationPeriodFact
      case .ordersProcessed: ordersProcessedFact
      case .recurringFee: recurringFeeFact
      case .sellerSilence: sellerSilenceFact
      case .transactionFee: transactionFeeFact
      case .withdrawalFee: withdrawalFeeFact
      case .yearsSinceLaunch: yearsSinceLaunchFact
      }
    }
  }

  /// The headings of the source, word for word.
  private enum Heading {
    static let whatItIs = "What is Trade Assurance?"
    static let whatItMeans = "What does this mean for US sellers?"
    static let applying = "How do I apply for Trade Assurance?"
    static let charges = "What does Alibaba charge for Trade Assurance?"
    static let cards = "Which buyer payment methods are accepted?"
    static let withdrawing = "Is there a fee for withdrawing funds through Alipay?"
    static let refunds = "How do I process a buyer's refund request?"
  }

  // Fees.
  extension Tables {
    private var transactionFeeFact: Fact {
      Fact(
        .transactionFee, Wordings.of(fees.transactionFee),
        means: """
          Charged to the seller for each Trade Assurance order, on the order amount excluding tax; nothing else is \
          charged for the order.
          """,
        heading: Heading.charges)
    }

    private var buyerFeeFact: Fact {
      Fact(
        .buyerFee, wordings(of: fees.buyerFee, whenFree: ["no fee", "free"]),
        means: "What a buyer pays for Trade Assurance.",
        heading: Heading.charges)
    }

    private var recurringFeeFact: Fact {
      Fact(
        .recurringFee,
        wordings(of: fees.recurringFee, whenFree: ["no recurring fees", "no hidden or recurring fees"]),
        means: "Hidden or recurring fees of Trade Assurance.",
        heading: Heading.whatItMeans)
    }

    private var withdrawalFeeFact: Fact {
      Fact(
        .withdrawalFee, Wordings.of(fees.withdrawalFee),
        means: "Charged to the seller for each withdrawal of funds through Alipay.",
        heading: Heading.withdrawing)
    }

    private var acceptedCardsFact: Fact {
      let names = Card.allCases.map(\.rawValue)
      let listed = names.joined(separator: ", ")
      let spoken = "\(names.dropLast().joined(separator: ", ")) and \(names.last ?? "")"
      return Fact(
        .acceptedCards, [listed, spoken],
        means: "The credit and debit cards by which buyers pay.",
        heading: Heading.cards)
    }

    /// The wordings of a fee; a fee of zero also has words.
    private func wordings(of fee: Money, whenFree words: [String]) -> [String] {
      fee == .zero ? [fee.shownBriefly] + words : Wordings.of(fee)
    }
  }

  // Applying, and the counts stated by the source.
  extension Tables {
    private var applicationReviewFact: Fact {
      Fact(
        .applicationReview, Wordings.of(applicationReview),
        means: "Within which an applicant typically has the result.",
        heading: Heading.applying)
    }

    private var legacyMemberCutoffFact: Fact {
      Fact(
        .legacyMemberCutoff, Wordings.of(legacyMemberCutoff),
        means: """
          Members who paid before this date may apply by a direct address, which the source lost: support gives it.
          """,
        heading: Heading.applying)
    }

    private var ordersProcessedFact: Fact {
      Fact(
        .ordersProcessed, millions(counts.ordersInMillions),
        means: "Orders processed, when the source was written.",
        heading: Heading.whatItIs)
    }

    private var buyersServedFact: Fact {
      Fact(
        .buyersServed, millions(counts.buyersInMillions),
        means: "Buyers served, when the source was written.",
        heading: Heading.whatItIs)
    }

    private var yearsSinceLaunchFact: Fact {
      Fact(
        .yearsSinceLaunch, Wordings.counted(counts.yearsSinceLaunch, "year"),
        means: "The time since the launch of Trade Assurance, when the source was written.",
        heading: Heading.whatItIs)
    }

    private func millions(_ count: Int32) -> [String] {
      ["\(count) million", "over \(count) million"]
    }
  }

  // Refund cases.
  extension Tables {
    private var interventionWaitFact: Fact {
      let days = refunds.interventionWait.days
      let third = NumberWords.ordinal(days).map { ["\($0) day"] } ?? []
      return Fact(
        .interventionWait, Wordings.of(refunds.interventionWait) + third,
        means: """
          Without an agreement, counted from the refund request, after which the buyer may ask for intervention \
          or go on negotiating.
          """,
        heading: Heading.refunds)
    }

    private var buyerSilenceFact: Fact {
      Fact(
        .buyerSilence,
        Wordings.of(refunds.buyerSilence) + ["more than \(Wordings.of(refunds.buyerSilence)[0])"],
        means: "Of continuous silence by the buyer, after which the case is closed.",
        heading: Heading.refunds)
    }

    private var sellerSilenceFact: Fact {
      Fact(
        .sellerSilence, Wordings.of(refunds.sellerSilence),
        means: "Of continuous silence by the seller, after which the case is escalated for intervention.",
        heading: Heading.refunds)
    }

    private var negotiationPeriodFact: Fact {
      Fact(
        .negotiationPeriod, Wordings.of(refunds.negotiation),
        means: "From the date of the complaint, in which buyer and seller may agree.",
        heading: Heading.refunds)
    }

    private var evidenceDecisionFact: Fact {
      let day = refunds.negotiation.days + 1
      return Fact(
        .evidenceDecision, ["\(NumberWords.ordinalDigits(day)) day", "day \(day)"],
        means: """
          On which it is determined whether the buyer, the seller or both must provide evidence; further rules, \
          which are not in the source, then apply.
          """,
        heading: Heading.refunds)
    }
  }
#endif
