import Diagnostics
import Facts
import Markdown
import SiteModel

extension SiteCheck {
  /// Every figure that a reader sees must quote a fact or have a `figure:` mark.
  static let uncheckedFigures = SiteCheck.ofEachArticle("unchecked figures") { site, article, text in
    let rules = site.structure.rules
    let figures =
      text.title.content.uncheckedFigures + (text.description?.content.uncheckedFigures ?? [])
      + text.body.uncheckedFigures
    return figures.compactMap { figure in
      guard text.body.unmarkable.contains(figure.range.lowerBound) else {
        return unchecked(figure, in: article.source, rules)
      }
      let allowed =
        "write '- {text: \(figure.value), in: \(article.source.path)}' under 'allowed' in 'content/facts.yml'"
      return finding(
        figure, in: article.source, rules,
        hint: "a figure cannot be marked here; if it is not a fact, \(allowed)")
    }
  }

  /// Every figure in `site.yml`, `facts.yml` and the CSV files that articles show must quote a fact or have a mark.
  static let uncheckedFiguresInFiles = SiteCheck.ofSite("unchecked figures in files") { site in
    let (rules, source) = (site.structure.rules, site.configuration.source)
    let inSettings = site.configuration.texts.flatMap {
      FigureScanner.figures(in: $0, of: source, site.figures)
    }.compactMap {
      finding($0, in: source, rules, hint: "remove the figure; state it in an article, as a fact")
    }
    let inFacts = rules.ownFile.map { file in
      let search = FigureSearch(.units, rules.edition)
      let hint =
        "write the text of a fact, or add the figure to 'allowed' in 'content/facts.yml' if it is not a fact"
      // A text of one fact may state the figure of another. When that other fact changes, the figure is found.
      return file.texts.flatMap { FigureScanner.figures(in: $0, of: file.source, search) }
        .filter { !saysFacts($0.value, rules.edition) }
        .compactMap { finding($0, in: file.source, rules, hint: hint) }
    }
    return findingsInTables(of: site) + inSettings + (inFacts ?? []) + findingsAboutAllowed(site)
  }

  private static func findingsInTables(of site: Site) -> [Diagnostic] {
    let files = site.structure.assets.filter { $0.table != nil }
    let shown = files.isEmpty ? [] : AssetUse(of: site).shown
    return files.flatMap { file -> [Diagnostic] in
      let found = file.table.map { findings(in: $0, site) } ?? []
      if found.isEmpty || shown.contains(file.path) { return found }
      let user = site.publishOrder.first {
        AssetUse.paths(of: site.articles[$0], site.texts[$0]).contains(file.path)
      }
      return user.map { site.published.told(found, about: site.articles[$0]) } ?? []
    }
  }

  /// Findings about 'allowed': each entry must occur in the file it names, or in any file if it names none.
  private static func findingsAboutAllowed(_ site: Site) -> [Diagnostic] {
    let code = DiagnosticCode("allowed-nowhere", .warning)
    guard let (source, texts, allowed) = site.structure.rules.ownFile, !allowed.isEmpty else { return [] }
    let assets = site.structure.assets
    let files =
      site.articles.map(\.source) + assets.compactMap { $0.table?.source } + [site.configuration.source]
      + site.templates
    let places = files.map { ($0, 0..<$0.bytes.count) } + texts.map { (source, $0.range) }
    let paths = (files + [source]).map(\.path) + assets.map { "content/\($0.path)" }
    return allowed.compactMap { text, file in
      if let file, !paths.contains(file.value) {
        let nearest = Suggestion.nearest(to: file.value, among: paths.prefix(Suggestion.mostCompared))
        return Diagnostic(
          code, in: source, at: file.range, "there is no file '\(file.value)'",
          hint: nearest.map { "did you mean '\($0)'?" }
            ?? "write a path as in 'content/fees/forms.md', or remove the entry")
      }
      let isUsed = places.contains { place, range in
        (file == nil || file?.value == place.path)
          && place.bytes.firstOffset(of: text.value.utf8, in: range) != nil
      }
      if isUsed { return nil }
      return Diagnostic(
        code, in: source, at: text.range,
        "'\(text.value)' does not occur in \(file.map { "'\($0.value)'" } ?? "any file")",
        hint: "remove the entry, or write the text exactly as in the file")
    }
  }

  /// Whether a text is a wording of a fact, or, if it is a range, each end is one.
  static func saysFacts(_ figure: String, _ edition: Edition) -> Bool {
    ends(of: figure, edition).allSatisfy { end in edition.facts.contains { $0.accepts(end.text) } }
  }

  /// A finding about a figure in a text that may contain facts; nil if the figure is allowed there.
  static func unchecked(_ figure: Located<String>, in source: SourceFile, _ rules: Rules) -> Diagnostic? {
    let ends = ends(of: figure.value, rules.edition).map { end in
      (end.text, end.joint, facts: rules.edition.facts(saying: end.text))
    }
    let isKnown = ends.contains { !$0.facts.isEmpty }
    let names = ends.count == 1 ? ends[0].facts.map(\.id.rawValue) : []
    let not = names.isEmpty ? "" : "not-\(names.count == 1 ? names[0] : "…")"
    let mark = "'[\(figure.value)](figure:\(not))'"
    if ends.count > 1, !isKnown {
      return finding(figure, in: source, rules, hint: "write \(mark) if neither end is a fact")
    }
    let quoted = ends.map { text, joint, facts in
      guard let fact = facts.first else { return "[\(text)](\(isKnown ? "figure:" : "fact:…"))\(joint)" }
      let wording = fact.accepts(text) ? text : fact.wording(like: text)
      return "[\(wording)](fact:\(facts.count == 1 ? fact.id.rawValue : "…"))\(joint)"
    }.joined()
    let choices = ends.filter { $0.facts.count > 1 }
      .map { $0.facts.map(\.id.rawValue).joined(separator: " or ") }.joined(separator: ", and ")
    return finding(
      figure, in: source, rules,
      hint: "write '\(quoted)'\(choices.isEmpty ? "" : " with the fact \(choices)"), or \(mark) "
        + (isKnown ? "if it means something else" : "if it is not a fact"))
  }

  /// The figure alone; for a range that no fact says as a whole, the two ends.
  static func ends(of figure: String, _ edition: Edition) -> [(text: String, joint: String)] {
    let ends = FigureScanner.ends(of: figure)
    if ends.count == 1 { return ends }
    let isFact = !(edition.facts(saying: figure) + edition.facts(formerlySaying: figure)).isEmpty
    return isFact ? [(figure, "")] : ends
  }

  private static func finding(
    _ figure: Located<String>, in source: SourceFile, _ rules: Rules, hint: String
  ) -> Diagnostic? {
    if rules.allows(figure, in: source) { return nil }
    for (text, _) in ends(of: figure.value, rules.edition) {
      guard let outdated = rules.edition.facts(formerlySaying: text).first else { continue }
      let equal = rules.edition.facts(saying: text).first
      return Diagnostic(
        .error("former-figure"), in: source, at: figure.range,
        "'\(text)' is out of date: the fact '\(outdated.id.rawValue)' now says '\(outdated.text)'",
        hint: "write '\(outdated.wording(like: text))', the fact '\(outdated.id.rawValue)'"
          + (equal.map { "; if you mean '\($0.text)', quote the fact '\($0.id.rawValue)'" } ?? ""))
    }
    return .uncheckedFigure(figure, in: source, hint: hint)
  }

  private static func findings(in table: DataTable, _ site: Site) -> [Diagnostic] {
    ([table.columns] + table.rows).flatMap { row in
      zip(row, table.columns).flatMap { cell, column in
        findings(in: cell, of: table.source, below: [column.value, row[0].value], site).compactMap(\.self)
      }
    }
  }

  private static func findings(
    in cell: Located<String>, of source: SourceFile, below heads: [String], _ site: Site
  ) -> [Diagnostic?] {
    let edition = site.structure.edition
    switch DataTable.Cell(cell.value) {
    case .fact(let name):
      let isKnown = edition.fact(named: name) != nil
      return [isKnown ? nil : .unknownFact(name, edition, in: source, at: cell.range)]
    case .figure(let text, let name):
      return [edition.finding(aboutMarked: text, name, isCell: true, in: source, at: cell.range)]
    case .text where UnreadMarks.mayOccur(in: "(\(cell.value)"):
      return [
        Diagnostic(
          .unreadMark, in: source, at: cell.range,
          "Markdown and 'fact:' inside a cell's text do not work: readers see them as typed",
          hint: "write plain text; a cell that shows a fact contains only 'fact:' and the fact's name")
      ]
    case .text:
      return FigureScanner.figures(in: cell, of: source, below: heads, site.figures).map {
        finding(
          $0, in: source, site.structure.rules,
          hint:
            "write only 'fact:' and the fact's name in the cell, or 'figure:\($0.value)' if it is not a fact")
      }
    }
  }
}
