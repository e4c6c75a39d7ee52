import Diagnostics
import Facts
import Markup

/// Compares the texts of links such as `[3%](fact:transaction-fee)` with their facts. An empty text is filled in.
struct FactLinks {
  let source: SourceFile
  let references: References

  static let scheme: StaticString = "fact:"
  static let figureScheme: StaticString = "figure:"

  /// Checks or fills in the text of a fact's link, and links the text to the fact's entry on the page of all facts.
  /// Nil if the fact does not exist.
  func replace(_ link: LinkNode, found: inout [Diagnostic]) -> FactUse? {
    let name = link.node.url(behind: Self.scheme)
    guard let fact = references.edition.fact(named: name) else {
      let range = nameRange(in: link.place.target)
      found += [.unknownFact(name, references.edition, in: source, at: range)].compactMap(\.self)
      return nil
    }
    var text = link.node.plainText
    let tags = references.factTags(fact.id, text.isEmpty ? fact.text : text)
    let node = MarkdownNode.customInline(opening: tags.opening, closing: tags.closing)
    if text.isEmpty {
      text = fact.text
      node.append(.text(fact.text))
    } else if text != fact.text, !fact.accepts(text) {
      let other = references.edition.facts.first { $0.id != fact.id && $0.accepts(text) }
      let note =
        other.map {
          "'\(text)' is the fact '\($0.id.rawValue)': quote that fact if you mean it, or both facts if the sentence is about both"
        }
        ?? (Fact.isNothing(text) ? "'\(text)' said that there is none: check the sentence" : nil)
      let wording = fact.wording(like: text)
      let unit = unit(of: wording, behind: link)
      var finding = Diagnostic(
        .error("fact-mismatch"), in: source, at: link.place.text,
        "the table says '\(fact.text)', the article says '\(text)'",
        hint: (unit.map { "write '[\(wording)](fact:\(name))', without '\($0)' after it" }
          ?? "write '\(wording)', the fact '\(name)'") + (note.map { "; \($0)" } ?? ""))
      if unit == nil, link.place.isExact, source.bytes[link.place.text].elementsEqual(text.utf8),
        let wording = fact.exactWording(like: text)
      {
        finding.correction = Diagnostic.Correction(range: link.place.text, text: wording, note: note)
      }
      found.append(finding)
    }
    link.node.replace(with: node, keepingChildren: true)
    return FactUse(
      id: fact.id, range: link.place.text, whole: link.place.isExact ? link.place.whole : nil, text: text)
  }

  /// The unit of a wording, if the sentence repeats the unit after the link, as in `[14](fact:…) days`.
  private func unit(of wording: String, behind link: LinkNode) -> String? {
    guard link.place.isExact, let space = wording.firstIndex(of: " ") else { return nil }
    let words = wording[space...]
    return source.bytes.has(words.utf8, at: link.place.whole.upperBound) ? String(words.dropFirst()) : nil
  }

  private func nameRange(in target: Range<Int>) -> Range<Int> {
    let scheme = Array("\(Self.scheme)".utf8)
    guard source.bytes.has(scheme, at: target.lowerBound) else { return target }
    return (target.lowerBound + scheme.count)..<max(target.upperBound, target.lowerBound + scheme.count)
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
    guard let href = factHref(id) else { return (#"<span class="\#(name)">"#, "</span>") }
    return (#"<a class="\#(name)" href="\#(href)">"#, "</a>")
  }
}
