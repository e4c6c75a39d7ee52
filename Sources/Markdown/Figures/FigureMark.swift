import Diagnostics
import Facts

/// A figure that does not come from a fact, as in `[5 minutes](figure:)`. If a fact has the same value but means
/// something else, the mark names that fact: `[7 days](figure:not-buyer-silence)`.
package struct FigureMark {
  let text: String
  /// The part of the address after `figure:`.
  let name: String

  /// Whether the mark is in a cell of a CSV file, where it has no brackets.
  let isCell: Bool

  package init(_ text: String, name: String, isCell: Bool = false) {
    self.text = text
    self.name = name
    self.isCell = isCell
  }

  /// The notation of a text with another target, in quotes.
  private func written(_ target: String, _ text: String? = nil) -> String {
    let text = text ?? self.text
    if !isCell { return "'[\(text)](\(target))'" }
    return target.hasPrefix("fact:") ? "'\(target)'" : "'\(target)\(target.hasSuffix(":") ? "" : " ")\(text)'"
  }

  /// A finding if the mark's text is not one figure, or if the facts contradict the mark; else nil.
  package func finding(_ edition: Edition, in source: SourceFile, at range: Range<Int>) -> Diagnostic? {
    func wrong(_ message: String, hint: String) -> Diagnostic {
      Diagnostic(.error("figure-mark"), in: source, at: range, message, hint: hint)
    }
    let other = name.hasPrefix("not-") ? String(name.dropFirst("not-".count)) : nil
    if text.isEmpty {
      return wrong("the mark of a figure has no text", hint: "write the figure, as in '[5 minutes](figure:)'")
    }
    guard FigureScanner.isFigure(text, edition) else {
      return wrong(
        "the marked text '\(text)' is not a single figure",
        hint: "mark the number with its unit and nothing else")
    }
    guard let other else {
      if !name.isEmpty {
        return wrong(
          "'figure:\(name)' does not mark a figure",
          hint: "write 'figure:', or 'figure:not-' and the name of a fact")
      }
      let equal = edition.facts(saying: text).first
      guard let fact = equal ?? edition.facts(formerlySaying: text).first else { return nil }
      let name = fact.id.rawValue
      let says =
        equal == nil
        ? "the fact '\(name)' said it before and now says '\(fact.text)'" : "the fact '\(name)' says the same"
      let other = written("figure:not-\(name)")
      return Diagnostic(
        .markedFact, in: source, at: range, "'\(text)' is marked as not being a fact, but \(says)",
        hint: "write \(written("fact:\(name)", fact.accepts(text) ? nil : fact.wording(like: text))), "
          + "or \(other) if it is another thing")
    }
    guard let fact = edition.fact(named: other) else {
      return .unknownFact(other, edition, in: source, at: range)
    }
    if (edition.facts(saying: text) + edition.facts(formerlySaying: text)).contains(fact) { return nil }
    return wrong(
      "'not-\(other)' is not needed: that fact says '\(fact.text)', not '\(text)'",
      hint: "write \(written("figure:"))")
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
