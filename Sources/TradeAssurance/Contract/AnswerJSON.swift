import Days

extension AnswerText {
  /// Writes an answer, with the members in the order of their keys.
  mutating func write(_ answer: Answer) {
    object()
    switch answer {
    case .fee(let fees): write(fees, net: nil)
    case .price(let net, let fees): write(fees, net: net)
    case .review(let submitted, let expectedBy):
      member("expectedBy", expectedBy)
      member("submitted", submitted)
    case .days(let from, let to):
      member("days", to - from)
      member("from", from)
      member("to", to)
    case .deadlines(let applied, let today, let state):
      member("applied", applied)
      write(state, today: today)
      member("today", today)
    }
    append("}")
  }

  private mutating func write(_ fees: OrderFees, net: Money?) {
    if net == nil { member("afterFees", fees.afterFees) }
    member("amount", fees.order.amount)
    if net == nil { member("buyerFee", fees.buyerFee) }
    member("currency", "USD")
    if let net { member("net", net) }
    member("sellerReceives", fees.sellerReceives)
    if net == nil { member("tax", fees.order.tax) }
    member("transactionFee", fees.transactionFee)
    member("withdrawalFees", fees.withdrawalFees)
    member("withdrawals", fees.order.withdrawals.count)
  }

  private mutating func write(_ state: CaseState, today: Day) {
    switch state {
    case .ended(let end):
      array("deadlines")
      append("]")
      member("endedOn", end.day)
      member("status", end.outcome.name)
    case .negotiating(let negotiation):
      member("awaiting", negotiation.awaiting.name)
      member("awaitingSince", negotiation.since)
      array("deadlines")
      for deadline in negotiation.deadlines { write(deadline, today: today) }
      append("]")
      member("ending", negotiation.ending.rule.name)
      member("status", "negotiating")
    }
  }

  private mutating func write(_ deadline: Deadline, today: Day) {
    object()
    member("daysLeft", deadline.lastDay - today)
    member("id", deadline.rule.name)
    member("lastDay", deadline.lastDay)
    member("safeDay", deadline.safeDay)
    member("takesEffect", deadline.takesEffect)
    append("}")
  }
}

#if !hasFeature(Embedded)
  extension Answer {
    /// Answers a query given as a string by the tables; nil if there are errors, which `errors` receives in order.
    public init?(query: String, by tables: Tables, errors: inout [QueryError]) {
      guard query.utf8.count <= QueryText.capacity else {
        errors.append(QueryError(code: .queryTooLong))
        return nil
      }
      var text = QueryText()
      text.decode(query.utf8.span)
      self.init(text, by: tables, errors: &errors)
    }

    /// The answer as one line of JSON.
    public var json: String {
      var text = AnswerText()
      text.write(self)
      return text.string
    }
  }
#endif
