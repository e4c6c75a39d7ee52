/// The calculators' memory: the query is at its start, and later the answer.
public struct CalculatorBuffer: ~Copyable {
  /// The most bytes of a query.
  public static let capacity = QueryText.capacity

  // First, because JavaScript reads and writes at the address of the whole struct.
  private var text = AnswerText()
  private var query = QueryText()

  /// An empty buffer.
  public init() {}

  /// Answers the query at the start by the tables.
  ///
  /// - Parameter length: the query's length in bytes, which may be more than was written.
  /// - Returns: the length of the answer, which is then at the start.
  public mutating func answer(_ length: Int, by tables: Tables) -> Int {
    guard length >= 0 && length <= Self.capacity else {
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
    /// The answer to a query, as the browser's module gives it.
    public static func answer(to query: some Collection<UInt8>, by tables: Tables) -> [UInt8] {
      var buffer = CalculatorBuffer()
      return buffer.answer(query, by: tables)
    }

    /// Writes a query to the start, answers it, and returns the answer.
    mutating func answer(_ query: some Collection<UInt8>, by tables: Tables) -> [UInt8] {
      for (place, byte) in query.prefix(Self.capacity).enumerated() { text.bytes[place] = byte }
      let length = answer(query.count, by: tables)
      return (0..<length).map { text.bytes[$0] }
    }
  }
#endif
