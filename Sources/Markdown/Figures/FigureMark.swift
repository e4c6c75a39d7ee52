import Diagnostics
import Facts

extension Edition {
  /// A finding about a figure with a `figure:` mark, as in `[5 minutes](figure:)`: the figure is not a fact. If a fact
  /// has the same value but means something else, the mark names that fact: `[7 days](figure:not-buyer-silence)`.
  ///
  /// - Parameters:
  ///   - name: the part of the address after `figure:`.
  ///   - isCell: whether the mark is in a cell of a CSV file, where it has no brackets.
  /// - Returns: nil if the text is one figure and the facts do not contradict the mark.
  package func finding(
    aboutMarked text: String, _ name: String, isCell: Bool = false, in source: SourceFile,
    at range: Range<Int>
  ) -> Diagnostic? {
    func wrong(_ message: String, hint: String) -> Diagnostic {
      Diagnostic(.error("figure-mark"), in: source, at: range, message, hint: hint)
    }
    if text.isEmpty {
      return wrong("the mark of a figure has no text", hint: "write the figure, as in '[5 minutes](figure:)'")
    }
    guard FigureScanner.isFigure(text, self) else {
      return wrong(
        "the marked text '\(text)' is not a single figure",
        hint: "mark the number with its unit and nothing else")
    }
    let (equal, former) = (facts(saying: text), facts(formerlySaying: text))
    if name.isEmpty {
      guard let fact = equal.first ?? former.first else { return nil }
      let id = fact.id.rawValue
      let says =
        equal.isEmpty
        ? "the fact '\(id)' said it before and now says '\(fact.text)'" : "the fact '\(id)' says the same"
      let wording = fact.accepts(text) ? text : fact.wording(like: text)
      let (quote, other) =
        isCell
        ? ("fact:\(id)", "figure:not-\(id) \(text)")
        : ("[\(wording)](fact:\(id))", "[\(text)](figure:not-\(id))")
      return Diagnostic(
        .markedFact, in: source, at: range, "'\(text)' has a 'figure:' mark, but \(says)",
        hint: "write '\(quote)', or '\(other)' if it means something else")
    }
    guard name.hasPrefix("not-") else {
      return wrong(
        "'figure:\(name)' does not mark a figure",
        hint: "write 'figure:', or 'figure:not-' and the name of a fact")
    }
    let other = String(name.dropFirst("not-".count))
    guard let fact = fact(named: other) else { return .unknownFact(other, self, in: source, at: range) }
    if (equal + former).contains(fact) { return nil }
    return wrong(
      "'\(name)' is not needed: the fact says '\(fact.text)', and this is '\(text)'",
      hint: "write '\(isCell ? "figure:\(text)" : "[\(text)](figure:)")'")
  }
}

extension Diagnostic {
  /// A finding about a name that no fact has. Nil if the file of facts has a mistake, since that may be the cause.
  package static func unknownFact(
    _ name: String, _ edition: Edition, in source: SourceFile, at range: Range<Int>
  ) -> Diagnostic? {
    if edition.isIncomplete { return nil }
    let nearest = Suggestion.nearest(to: name, among: edition.facts.map(\.id.rawValue))
    return Diagnostic(
      .error("unknown-fact"), in: source, at: range, "there is no fact '\(name)'",
      hint: nearest.map { "did you mean '\($0)'?" } ?? "'helpcenter facts' lists all facts")
  }
}
