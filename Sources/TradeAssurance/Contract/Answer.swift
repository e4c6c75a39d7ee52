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
      case .fee:
        do throws(ErrorCode) {
          let (amount, tax) = (query.amount, query.tax)
          let order = try Order(amount: amount, tax: tax, withdrawals: query.withdrawals)
          self = .fee(tables.fees.fees(of: order))
        } catch {
          throw QueryError(code: error, field: QueryField.amount.name)
        }
      case .price:
        do throws(ErrorCode) {
          let order = try tables.fees.order(leaving: query.net, withdrawals: query.withdrawals)
          self = .price(net: query.net, tables.fees.fees(of: order))
        } catch {
          throw QueryError(code: error, field: QueryField.net.name)
        }
      case .review:
        let submitted = query.submitted
        self = .review(submitted: submitted, expectedBy: tables.applicationReview.after(submitted))
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
