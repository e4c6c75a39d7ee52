#if !hasFeature(Embedded)
  extension Answer {
    /// Answers a query given as a string by the tables.
    ///
    /// - Parameter errors: receives the errors in order.
    /// - Returns: nil if there is an error.
    public init?(query: String, by tables: Tables, errors: inout [QueryError]) {
      guard query.utf8.count <= QueryText.capacity else {
        errors.append(QueryError(.queryTooLong))
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
