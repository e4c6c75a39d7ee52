import Days

/// The events of a query in their listed order, in fixed storage.
struct ListedEvents: RandomAccessCollection {
  // The number of places is `RefundCase.mostEvents`.
  private var events = InlineArray<100, CaseEvent>(repeating: CaseEvent(.agreed, on: Day(number: 0)))
  private var places = InlineArray<100, Int32>(repeating: 0)
  private(set) var count = 0

  var startIndex: Int { 0 }
  var endIndex: Int { count }

  subscript(index: Int) -> CaseEvent { events[index] }

  /// The place of an event among the query's event fields; empty fields count.
  func place(of index: Int) -> Int { Int(places[index]) }

  /// Parses and appends an event; a refused event counts too.
  mutating func append(parsing text: Span<UInt8>, place: Int) throws(ErrorCode) {
    guard count < RefundCase.mostEvents else { throw .tooManyEvents }
    count &+= 1
    events[count &- 1] = try CaseEvent(parsing: text)
    places[count &- 1] = Int32(truncatingIfNeeded: place)
  }
}

extension CaseEvent {
  /// Parses an event: its name, a colon, and its day, which may be surrounded by spaces. Throws `.unknownEvent`,
  /// `.eventWithoutDay`, or the error of the day.
  public init(parsing text: Span<UInt8>) throws(ErrorCode) {
    var colon = 0
    while colon < text.count, text[colon] != UInt8(ascii: ":") { colon &+= 1 }
    guard let kind = Kind(named: text.extracting(0..<colon)) else { throw .unknownEvent }
    guard colon < text.count else { throw .eventWithoutDay }
    let day = text.extracting(colon &+ 1..<text.count)
    guard !TypedCharacters.isEmpty(day) else { throw .eventWithoutDay }
    self.init(kind, on: try Day(typed: day))
  }
}
