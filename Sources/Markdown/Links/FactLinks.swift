import Diagnostics
import Facts
import Markup

enum FactLinks {
  static let scheme: StaticString = "fact:"
  static let figureScheme: StaticString = "figure:"
}

extension BodyTransform {
  /// Compares the text of a link such as `[3%](fact:transaction-fee)` with its fact, fills in an empty text,
  /// and links the text to the fact's entry on the page of all facts.
  mutating func replaceFact(_ link: LinkNode) {
    let place = link.place
    let name = link.node.url(behind: FactLinks.scheme)
    guard let fact = references.edition.fact(named: name) else {
      let scheme = "\(FactLinks.scheme)"
      let isWritten = source.bytes.has(scheme, at: place.target.lowerBound)
      let start = place.target.lowerBound + (isWritten ? scheme.utf8.count : 0)
      let range = start..<max(start, place.target.upperBound)
      found += [.unknownFact(name, references.edition, in: source, at: range)].compactMap(\.self)
      return link.becomeText()
    }
    var text = link.node.plainText
    let tags = references.factTags(fact.id, text.isEmpty ? fact.text : text)
    let node = MarkdownNode.customInline(opening: tags.opening, closing: tags.closing)
    if text.isEmpty {
      text = fact.text
      node.append(.text(fact.text))
    } else if text != fact.text, !fact.accepts(text) {
      found.append(mismatch(of: text, fact, name, at: place))
    }
    link.node.replace(with: node, keepingChildren: true)
    collected.facts.append(FactUse(id: fact.id, range: place.text, whole: place.exactWhole, text: text))
  }

  private func mismatch(of text: String, _ fact: Fact, _ name: String, at place: LinkPlace) -> Diagnostic {
    let other = references.edition.facts.first { $0.id != fact.id && $0.accepts(text) }
    let note =
      other.map {
        "'\(text)' is the fact '\($0.id.rawValue)': quote that fact if you mean it, or both facts if the sentence is about both"
      }
      ?? (Fact.isNothing(text) ? "'\(text)' means zero: check that the sentence still fits" : nil)
    let wording = fact.wording(like: text)
    // The unit, if the sentence repeats it after the link, as in `[14](fact:…) days`.
    let unit = wording.firstIndex(of: " ").map { wording[$0...] }.flatMap {
      place.isExact && source.bytes.has($0.utf8, at: place.whole.upperBound) ? $0.dropFirst() : nil
    }
    var finding = Diagnostic(
      .error("fact-mismatch"), in: source, at: place.text,
      "the table says '\(fact.text)', the article says '\(text)'",
      hint: (unit.map { "write '[\(wording)](fact:\(name))', without '\($0)' after it" }
        ?? "write '\(wording)', the fact '\(name)'") + (note.map { "; \($0)" } ?? ""))
    if unit == nil, place.isExact, source.bytes[place.text].elementsEqual(text.utf8),
      let wording = fact.exactWording(like: text)
    {
      finding.correction = Diagnostic.Correction(range: place.text, text: wording, note: note)
    }
    return finding
  }
}

extension References {
  /// The address of a fact's entry; nil if the site has no page of all facts.
  package func factHref(_ id: FactID) -> String? { factPage.map { "\($0)#\(id.anchor)" } }

  /// The text of a fact as a link to its entry.
  package func factHTML(_ id: FactID, _ text: String) -> HTML {
    let tags = factTags(id, text)
    var html = tags.opening
    html.append(escaping: text)
    html.bytes += tags.closing.bytes
    return html
  }

  /// The tags around a fact's text. A long text may be broken into lines.
  fileprivate func factTags(_ id: FactID, _ text: String) -> (opening: HTML, closing: HTML) {
    let name = text.utf8.count > 20 ? "fact long" : "fact"
    guard let href = factHref(id) else { return (#"<span class="\#(name)">"#, Self.spanEnd) }
    return (#"<a class="\#(name)" href="\#(href)">"#, Self.linkEnd)
  }

  private static let (spanEnd, linkEnd): (HTML, HTML) = ("</span>", "</a>")
}
