import Days

/// A reason to refuse a query or a refund case.
public struct QueryError: Error {
  public let code: ErrorCode
  /// The wrong field; nil for the query as a whole.
  public var field: Name?
  /// The place of the wrong event: in a case the event's index, in a query the place among the event fields, from 0;
  /// empty fields count. Nil if no event is wrong.
  public var event: Int?
  /// The end that the case had come to, if the error says so.
  public var end: CaseEnd?
  /// The day on which intervention opens, if the error says so.
  public var opens: Day?

  init(_ code: ErrorCode, field: Name? = nil, event: Int? = nil, end: CaseEnd? = nil, opens: Day? = nil) {
    self.code = code
    self.field = field
    self.event = event
    self.end = end
    self.opens = opens
  }
}

/// Collects the errors of a query, or writes them at once.
public protocol QueryErrorList: ~Copyable {
  mutating func append(_ refusal: QueryError)
}

#if !hasFeature(Embedded)
  extension [QueryError]: QueryErrorList {}
#endif
