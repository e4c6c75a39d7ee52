#if !hasFeature(Embedded)
  /// The sentence of an error, with the places into which a day or a cause is put.
  public struct ErrorSentence: Sendable {
    /// A piece of the sentence.
    public enum Part: Hashable, Sendable {
      /// Words.
      case text(String)
      /// The day that the error names.
      case day
      /// What ended the case, `CaseOutcome.cause`.
      case cause
    }

    /// The error's stable code.
    public let code: Int32
    /// The pieces in order.
    public let parts: [Part]

    /// - Parameter text: the sentence, in which `{day}` and `{cause}` are the places.
    init(code: Int32, _ text: String) {
      self.code = code
      parts = text.split(separator: "{", omittingEmptySubsequences: false).enumerated()
        .flatMap { index, piece in Self.parts(of: piece, isFirst: index == 0) }
    }

    /// The sentence with its places filled.
    public func filled(day: String = "", cause: String = "") -> String {
      parts.map { part in
        switch part {
        case .text(let text): text
        case .day: day
        case .cause: cause
        }
      }.joined()
    }

    private static func parts(of piece: Substring, isFirst: Bool) -> [Part] {
      guard !isFirst, let end = piece.firstIndex(of: "}") else { return [.text(String(piece))] }
      let place: Part = piece[..<end] == "day" ? .day : .cause
      return [place, .text(String(piece[piece.index(after: end)...]))]
    }
  }

  /// An error of a calculation: a value that is not accepted, with a sentence that says what is wrong and the mend.
  public protocol CalculationError: Error {
    /// The sentence and the stable code.
    var sentence: ErrorSentence { get }
    /// The sentence with all its places filled.
    var message: String { get }
  }

  extension CalculationError {
    /// The sentence with all its places filled.
    public var message: String { sentence.filled() }
  }
#endif
