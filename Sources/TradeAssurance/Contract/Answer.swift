import Days

/// The typed answer to a query.
public enum Answer: Sendable {
  /// The answer to `fee`: an order with its fees.
  case fee(OrderFees)
  /// The answer to `price`: the order whose amount leaves the wanted net, with its fees.
  case price(net: Money, OrderFees)
  /// The answer to `review`: the day by which the result of an application is typically known.
  case review(submitted: Day, expectedBy: Day)
  /// The answer to `days`: two days, whose distance is counted.
  case days(from: Day, to: Day)
  /// The answer to `deadlines`: the state of a refund case.
  case deadlines(applied: Day, today: Day, CaseState)

  /// Answers a query by the tables; nil if there are errors. `errors` receives those of the fields in order, or, if
  /// the fields are right, the error of the case.
  init?(_ text: borrowing QueryText, by tables: Tables, errors: inout some (QueryErrorList & ~Copyable)) {
    var query = Query()
    guard query.read(text.bytes.span.extracting(0..<text.count), &errors) else { return nil }
    do throws(QueryError) {
      switch query.kind {
      case .fee: self = .fee(tables.fees.fees(of: query.order))
      case .price:
        do throws(ErrorCode) {
          let order = try tables.fees.order(leaving: query.net, withdrawals: query.order.withdrawals)
          self = .price(net: query.net, tables.fees.fees(of: order))
        } catch {
          throw QueryError(code: error, field: QueryField.net.name)
        }
      case .review:
        let expectedBy = tables.applicationReview.after(query.submitted)
        self = .review(submitted: query.submitted, expectedBy: expectedBy)
      case .days: self = .days(from: query.from, to: query.to)
      case .deadlines:
        let (applied, today) = (query.applied, query.today)
        let refund = RefundCase(applied: applied, periods: tables.refunds)
        do throws(QueryError) {
          self = .deadlines(
            applied: applied, today: today, try refund.state(after: query.events, on: today))
        } catch {
          var error = error
          error.field = (error.event == nil ? QueryField.today : .event).name
          if let event = error.event { error.event = query.events.place(of: event) }
          throw error
        }
      }
    } catch {
      errors.append(error)
      return nil
    }
  }
}

extension AnswerText {
  /// Writes an answer, with the members in the order of their keys.
  mutating func write(_ answer: Answer) {
    object()
    switch answer {
    case .fee(let fees):
      var raw: UInt8 = 0
      while let amount = OrderAmount(rawValue: raw) {
        // Keys are sorted, and these two are not amounts: `currency` comes here, `withdrawals` last.
        if amount == .sellerReceives { member("currency", "USD") }
        member(amount.name, fees[amount])
        raw &+= 1
      }
      member("withdrawals", fees.order.withdrawals.count)
    case .price(let net, let fees):
      member("amount", fees.order.amount)
      member("currency", "USD")
      member("net", net)
      member("sellerReceives", fees.sellerReceives)
      member("transactionFee", fees.transactionFee)
      member("withdrawalFees", fees.withdrawalFees)
      member("withdrawals", fees.order.withdrawals.count)
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
