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

  /// Answers a query by the tables.
  ///
  /// - Parameter errors: receives the errors in order: the errors of the fields, or, if the fields are right, the
  ///   error of the case.
  /// - Returns: nil if there is an error.
  public init?(
    _ query: borrowing QueryText, by tables: Tables, errors: inout some (QueryErrorList & ~Copyable)
  ) {
    var asked = Query()
    guard asked.read(query.bytes.span.extracting(0..<query.count), &errors) else { return nil }
    do throws(QueryError) {
      self = try Answer(asked, by: tables)
    } catch {
      errors.append(error)
      return nil
    }
  }

  /// Answers a query whose fields are all valid.
  private init(_ query: borrowing Query, by tables: Tables) throws(QueryError) {
    switch query.kind {
    case .fee:
      do throws(ErrorCode) {
        let (amount, tax) = (query.fields.amount, query.fields.tax)
        let order = try Order(amount: amount, tax: tax, withdrawals: query.fields.withdrawals)
        self = .fee(tables.fees.fees(of: order))
      } catch {
        throw QueryError(error, field: QueryField.amount.name)
      }
    case .price:
      let net = query.fields.net
      do throws(ErrorCode) {
        let order = try tables.fees.order(leaving: net, withdrawals: query.fields.withdrawals)
        self = .price(net: net, tables.fees.fees(of: order))
      } catch {
        throw QueryError(error, field: QueryField.net.name)
      }
    case .review:
      let submitted = query.fields.submitted
      self = .review(submitted: submitted, expectedBy: tables.applicationReview.after(submitted))
    case .days: self = .days(from: query.fields.from, to: query.fields.to)
    case .deadlines:
      let (applied, today) = (query.fields.applied, query.fields.today)
      let refund = RefundCase(applied: applied, periods: tables.refunds)
      do throws(QueryError) {
        self = .deadlines(
          applied: applied, today: today, try refund.state(after: query.fields.events, on: today))
      } catch {
        var error = error
        error.field = (error.event == nil ? QueryField.today : .event).name
        if let event = error.event { error.event = query.fields.events.place(of: event) }
        throw error
      }
    }
  }
}
