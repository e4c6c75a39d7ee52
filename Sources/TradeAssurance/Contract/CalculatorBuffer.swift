/// The calculators' memory, which starts with the query, and later with the answer.
public struct CalculatorBuffer: ~Copyable {
  // The text is first, because JavaScript reads and writes at the address of the whole struct.
  private var text = AnswerText()
  private var query = QueryText()

  public init() {}

  /// Answers the query in the buffer by the tables.
  ///
  /// - Parameter length: the query's length in bytes, which may be more than was written.
  /// - Returns: the length of the answer, which has replaced the query.
  public mutating func answer(_ length: Int, by tables: Tables) -> Int {
    guard length >= 0 && length <= QueryText.capacity else {
      text.clear()
      text.append(QueryError(.queryTooLong))
      text.endErrors()
      return text.count
    }
    query.decode(text.bytes.span.extracting(0..<length))
    text.clear()
    if let answer = Answer(query, by: tables, errors: &text) {
      text.write(answer)
    } else {
      text.endErrors()
    }
    return text.count
  }
}

#if !hasFeature(Embedded)
  extension CalculatorBuffer {
    /// Writes a query to the buffer, answers it, and returns the answer, as the browser's module gives it.
    mutating func answer(_ query: String, by tables: Tables) -> String {
      for (place, byte) in query.utf8.prefix(QueryText.capacity).enumerated() { text.bytes[place] = byte }
      _ = answer(query.utf8.count, by: tables)
      return text.string
    }
  }
#endif
