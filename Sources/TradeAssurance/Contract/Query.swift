import Days

/// A question to a calculator, as in `fee?amount=10`: its kind, and the values of its fields.
struct Query: ~Copyable {
  private(set) var kind = QueryKind.fee
  private(set) var fields = QueryFields()
  /// A bit for each field that is named.
  private var named: UInt16 = 0
  /// A bit for each field that is not empty.
  private var given: UInt16 = 0
  private var events = 0

  /// Reads a decoded query.
  ///
  /// - Returns: whether each field is valid on its own.
  mutating func read(_ text: Span<UInt8>, _ errors: inout some (QueryErrorList & ~Copyable)) -> Bool {
    var reader = QueryReader()
    guard let kind = QueryKind(named: text.extracting(reader.name(of: text))) else {
      errors.append(QueryError(.unknownQuery))
      return false
    }
    self.kind = kind
    var isAccepted = true
    while let (name, value) = reader.next(in: text) {
      guard let refusal = read(text.extracting(name), text.extracting(value)) else { continue }
      isAccepted = false
      errors.append(refusal)
      if refusal.code.endsReading { return false }
    }
    var raw: UInt8 = 0
    while let field = QueryField(rawValue: raw) {
      if field.belongs(to: kind), given & field.bit == 0, let error = field.absence {
        isAccepted = false
        errors.append(QueryError(error, field: field.name))
      }
      raw &+= 1
    }
    return isAccepted
  }

  private mutating func read(_ name: Span<UInt8>, _ value: Span<UInt8>) -> QueryError? {
    guard let field = QueryField(named: name), field.belongs(to: kind) else {
      return QueryError(.unknownField)
    }
    guard named & field.bit == 0 || field == .event else { return QueryError(.repeatedField) }
    named |= field.bit
    let place = events
    if field == .event { events &+= 1 }
    if TypedCharacters.isEmpty(value) { return nil }
    given |= field.bit
    do throws(ErrorCode) {
      try fields.read(field, value, place: place)
      return nil
    } catch {
      let hasPlace = field == .event && error != .tooManyEvents
      return QueryError(error, field: field.name, event: hasPlace ? place : nil)
    }
  }
}

extension QueryField {
  fileprivate var bit: UInt16 { 1 << rawValue }
}

extension ErrorCode {
  /// Whether reading stops after the error, so that the length of an answer is limited.
  fileprivate var endsReading: Bool {
    self == .unknownField || self == .repeatedField || self == .tooManyEvents
  }
}
