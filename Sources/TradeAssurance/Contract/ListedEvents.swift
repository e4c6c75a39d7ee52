/// The events of a query in the order in which they are listed, in fixed storage.
struct ListedEvents: RandomAccessCollection {
  /// An event with its place among the query's fields for events.
  private struct Listed {
    let event: CaseEvent
    let place: Int32
  }

  // As many as a case may have.
  private var listed = InlineArray<100, Listed>(
    repeating: Listed(event: CaseEvent(.agreed, on: Day(number: 0)), place: 0))
  private(set) var count = 0

  var startIndex: Int { 0 }
  var endIndex: Int { count }

  subscript(index: Int) -> CaseEvent {
    listed[index].event
  }

  /// The place of an event among the query's fields for events, empty ones counted.
  func place(of index: Int) -> Int {
    Int(listed[index].place)
  }

  /// Parses an event and appends it; a refused one counts too.
  mutating func append(parsing text: Span<UInt8>, place: Int) throws(ErrorCode) {
    guard count < RefundCase.mostEvents else { throw .tooManyEvents }
    count &+= 1
    let event = try CaseEvent(parsing: text)
    listed[count &- 1] = Listed(event: event, place: Int32(truncatingIfNeeded: place))
  }
}

extension CaseEvent {
  /// Parses an event: its name, a colon, and its day with spaces around it.
  ///
  /// - Throws: `.unknownEvent`, `.eventWithoutDay`, or what is wrong with the day.
  public init(parsing text: Span<UInt8>) throws(ErrorCode) {
    var colon = 0
    while colon < text.count, text[colon] != UInt8(ascii: ":") { colon &+= 1 }
    guard let kind = Kind(named: text.extracting(0..<colon)) else { throw .unknownEvent }
    guard colon < text.count else { throw .eventWithoutDay }
    let day = text.extracting(colon &+ 1..<text.count)
    guard !TypedCharacters.isEmpty(day) else { throw .eventWithoutDay }
    self.init(kind, on: try Day(parsing: day))
  }
}

extension CaseEvent.Kind: Named {}
