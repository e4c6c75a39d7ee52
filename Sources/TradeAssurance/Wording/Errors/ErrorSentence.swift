#if !hasFeature(Embedded)
  /// The sentence of an error, with places for a day or a cause.
  public struct ErrorSentence: Sendable {
    /// A part of the sentence.
    public enum Part: Hashable, Sendable {
      case text(String)
      /// The day on which the case had ended.
      case endedOn
      /// The cause of the end, `CaseOutcome.cause`.
      case cause
      /// The day on which intervention opens.
      case opens
    }

    /// The parts in order.
    public let parts: [Part]

    /// - Parameter text: the sentence; `{endedOn}`, `{cause}` and `{opens}` are the places.
    init(_ text: String) {
      parts = text.split(separator: "{", omittingEmptySubsequences: false).enumerated()
        .flatMap { index, piece in Self.parts(of: piece, isFirst: index == 0) }
    }

    /// The sentence with its places filled.
    public func filled(endedOn: String = "", cause: String = "", opens: String = "") -> String {
      parts.map { part in
        switch part {
        case .text(let text): text
        case .endedOn: endedOn
        case .cause: cause
        case .opens: opens
        }
      }.joined()
    }

    private static func parts(of piece: Substring, isFirst: Bool) -> [Part] {
      guard !isFirst, let end = piece.firstIndex(of: "}") else { return [.text(String(piece))] }
      let place: Part =
        switch piece[..<end] {
        case "endedOn": .endedOn
        case "opens": .opens
        default: .cause
        }
      return [place, .text(String(piece[piece.index(after: end)...]))]
    }
  }

  extension QueryError {
    /// The problem and the fix in one sentence.
    public var message: String {
      code.sentence.filled(
        endedOn: end?.day.text ?? "", cause: end?.outcome.cause ?? "", opens: opens?.text ?? "")
    }
  }
#endif
