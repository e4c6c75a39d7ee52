/// One reason for which a query is refused.
public struct QueryError: Error {
  /// What is wrong.
  public let code: ErrorCode
  /// The field that is wrong; nil where it is the query as a whole.
  public let field: Name?
  /// The place of the event among the query's fields for events, from 0, empty ones counted; nil for no event.
  public var event: Int?
  /// How the case had ended, where the error speaks of it.
  public var end: CaseEnd?
  /// The day on which intervention opens, where the error speaks of it.
  public var opens: Day?

  init(_ code: ErrorCode, field: Name? = nil, event: Int? = nil) {
    self.code = code
    self.field = field
    self.event = event
  }
}

/// Where the errors of a query are gathered, or written at once.
public protocol QueryErrorList: ~Copyable {
  /// Takes the next one.
  mutating func append(_ refusal: QueryError)
}

#if !hasFeature(Embedded)
  extension [QueryError]: QueryErrorList {}
#endif
