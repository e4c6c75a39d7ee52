/// The calculators' memory, which starts with the query, and later with the answer.
public struct CalculatorBuffer: ~Copyable {
  // The text is first, because JavaScript reads and writes at the address of the whole struct.
  private var text = AnswerText()
  private var query = QueryText()

  public init() {}

  /// Replaces the query in the buffer by the answer, whose length it returns. The query's length in bytes may be more
  /// than was written.
  public mutating func answer(_ length: Int, by tables: Tables) -> Int {
    let isTooLong = length < 0 || length > QueryText.capacity
    if !isTooLong { query.decode(text.bytes.span.extracting(0..<length)) }
    text.clear()
    if isTooLong { text.append(QueryError(code: .queryTooLong)) }
    if !isTooLong, let answer = Answer(query, by: tables, errors: &text) {
      text.write(answer)
    } else {
      text.endErrors()
    }
    return text.count
  }
}

#if !hasFeature(Embedded)
  extension CalculatorBuffer {
    /// Writes a query to the buffer, answers it there, and returns the answer as text, like the script in the browser.
    mutating func answer(_ query: String, by tables: Tables) -> String {
      for (place, byte) in query.utf8.prefix(QueryText.capacity).enumerated() { text.bytes[place] = byte }
      _ = answer(query.utf8.count, by: tables)
      return text.string
    }
  }
#endif
