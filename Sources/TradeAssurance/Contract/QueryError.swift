import Days

/// One reason why a query is refused.
public struct QueryError: Error {
  /// The error.
  public let code: ErrorCode
  /// The wrong field; nil for the query as a whole.
  public let field: Name?
  /// The place of the event among the query's event fields, from 0; empty fields count. Nil if no event is
  /// wrong.
  public var event: Int?
  /// How the case had ended, if the error says so.
  public var end: CaseEnd?
  /// The day on which intervention opens, if the error says so.
  public var opens: Day?

  init(_ code: ErrorCode, field: Name? = nil, event: Int? = nil) {
    self.code = code
    self.field = field
    self.event = event
  }
}

/// Collects the errors of a query, or writes them at once.
public protocol QueryErrorList: ~Copyable {
  /// Appends an error.
  mutating func append(_ refusal: QueryError)
}

#if !hasFeature(Embedded)
  extension [QueryError]: QueryErrorList {}
#endif
