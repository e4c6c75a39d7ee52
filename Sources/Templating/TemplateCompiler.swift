import Diagnostics

/// Compiles a tree into a template: resolves each name in the schemas, and inserts the included trees.
package struct TemplateCompiler {
  private let trees: [String: TemplateTree]
  private var template: Template
  private var findings: [Diagnostic] = []
  /// The names of the blocks found so far.
  private var blocks: Set<String> = []

  /// Compiles the template with the key `name` in `trees`, for views of these schemas, the innermost last.
  package static func compile(
    _ name: String, for schemas: [Schema], among trees: [String: TemplateTree]
  ) -> Outcome<Template> {
    var compiler = TemplateCompiler(trees: trees, template: Template(schemas: schemas))
    if let tree = trees[name] {
      compiler.append(tree.whole, at: Place(tree: tree, schemas: schemas, chain: [name]))
    }
    return Outcome(compiler.template, compiler.findings)
  }

  /// The context of the part being compiled.
  private struct Place {
    var tree: TemplateTree
    /// The schemas of the views, the innermost last.
    var schemas: [Schema]
    /// The templates that include one another, down to this one.
    var chain: [String]
    /// What replaces blocks, by the blocks' names.
    var overrides: [String: Override] = [:]
    /// The white space written before each line.
    var indentation: [UInt8] = []
  }

  /// What an including template writes in place of a block.
  private typealias Override = (tree: TemplateTree, tag: TemplateTag, part: TemplateTree.Part)

  // MARK: Parts

  /// Compiles tags and the text around them. `goesOn` says whether the part starts in the middle of a line.
  private mutating func append(_ part: TemplateTree.Part, at place: Place, goesOn: Bool = false) {
    var (offset, goesOn) = (part.bytes.lowerBound, goesOn)
    for index in place.tree.tags(in: part) {
      let tag = place.tree.tags[index]
      let text = offset..<tag.cut.lowerBound
      append(text, at: place, goesOn: goesOn, withTag: !tag.standsAlone)
      append(tag, place.tree.inside(index), at: place)
      goesOn = goesOn && text.isEmpty && tag.kind == .comment
      offset = place.tree.tags[tag.partner].cut.upperBound
    }
    append(offset..<part.bytes.upperBound, at: place, goesOn: goesOn, withTag: false)
  }

  private mutating func append(_ tag: TemplateTag, _ inner: TemplateTree.Part, at place: Place) {
    switch tag.kind {
    case .variable, .unescaped:
      guard let (slot, kind) = slot(of: tag, at: place) else { return }
      checkBraces(of: tag, kind, at: place)
      template.steps.append(.value(slot))
    case .section, .inverted: appendSection(tag, inner, at: place)
    case .partial, .parent: include(tag, inner, at: place)
    case .block: appendBlock(tag, inner, at: place)
    case .end, .comment, .other: break
    }
  }

  /// Writes text with the indentation before each line. `withTag` says whether a tag follows on its last line.
  private mutating func append(_ text: Range<Int>, at place: Place, goesOn: Bool, withTag: Bool) {
    let (bytes, start) = (place.tree.source.bytes, template.text.count)
    var (offset, end) = (text.lowerBound, Int?.none)
    repeat {
      end = bytes.firstOffset(of: UInt8(ascii: "\n"), in: offset..<text.upperBound).map { $0 + 1 }
      let line = offset..<(end ?? text.upperBound)
      let startsLine = offset == 0 || bytes[offset - 1] == UInt8(ascii: "\n")
      if startsLine, !line.isEmpty || withTag, !goesOn || offset > text.lowerBound {
        template.text += place.indentation
      }
      template.text += bytes[line]
      offset = line.upperBound
    } while end != nil
    if start < template.text.count { template.steps.append(.text(start..<template.text.count)) }
  }

  /// A section with an unknown name is checked but not written; an inverted one is written.
  private mutating func appendSection(_ tag: TemplateTag, _ inner: TemplateTree.Part, at place: Place) {
    let isInverted = tag.kind == .inverted
    guard let (slot, kind) = slot(of: tag, at: place) else {
      return isInverted ? append(inner, at: place) : check(inner, at: place)
    }
    var within = place
    if !isInverted, case .views(let schema) = kind { within.schemas.append(schema()) }
    let start = template.steps.count
    template.steps.append(.section(slot, isInverted: isInverted, end: start))
    append(inner, at: within)
    template.steps[start] = .section(slot, isInverted: isInverted, end: template.steps.count)
  }

  /// Compiles a part only for the findings: the steps are dropped.
  private mutating func check(_ part: TemplateTree.Part, at place: Place) {
    let kept = template
    append(part, at: place)
    template = kept
  }

  // MARK: Inclusion

  private mutating func include(_ tag: TemplateTag, _ inner: TemplateTree.Part, at place: Place) {
    let includesItself = place.chain.contains(tag.name)
    guard !includesItself, let tree = trees[tag.name] else {
      let nearest = Suggestion.nearest(to: tag.name, among: trees.keys.sorted())
      let hint =
        nearest.map { "did you mean '\($0)'?" } ?? "write its path below 'templates/' without its ending"
      add(
        .templatePartial, tag, at: place,
        includesItself ? "the template '\(tag.name)' includes itself" : "there is no template '\(tag.name)'",
        hint: includesItself ? "remove the tag" : hint)
      return check(inner, at: place)
    }
    var within = place
    within.tree = tree
    within.chain.append(tag.name)
    if tag.standsAlone { within.indentation += place.tree.source.bytes[tag.indentation] }
    let overrides = overrides(in: inner, at: place)
    within.overrides.merge(overrides) { outer, _ in outer }
    let met = blocks
    blocks = []
    append(tree.whole, at: within, goesOn: !tag.standsAlone)
    for (name, override) in overrides.sorted(by: { $0.key < $1.key }) where !blocks.contains(name) {
      add(
        .templateName, override.tag, at: place, "the template '\(tag.name)' has no block '\(name)'",
        hint: Self.hint(name, among: blocks, nouns: "blocks"))
    }
    blocks.formUnion(met)
  }

  /// The blocks directly in a parent; text between them is ignored.
  private mutating func overrides(in part: TemplateTree.Part, at place: Place) -> [String: Override] {
    var overrides: [String: Override] = [:]
    for index in place.tree.tags(in: part) {
      let tag = place.tree.tags[index]
      if tag.kind == .block {
        overrides[tag.name] = (place.tree, tag, place.tree.inside(index))
      } else if tag.kind != .comment {
        add(
          .templateSyntax, tag, at: place, "a parent may directly contain only blocks",
          hint: "move the tag into a '{{$name}}…{{/name}}'")
      }
    }
    return overrides
  }

  private mutating func appendBlock(_ tag: TemplateTag, _ inner: TemplateTree.Part, at place: Place) {
    blocks.insert(tag.name)
    guard let override = place.overrides[tag.name] else { return append(inner, at: place) }
    check(inner, at: place)
    var within = place
    within.tree = override.tree
    within.overrides[tag.name] = nil
    within.indentation += place.tree.source.bytes[tag.indentation]
    append(override.part, at: within, goesOn: !tag.standsAlone)
  }

  // MARK: Names

  /// The place of a tag's name; nil, with a finding, if no view has the name.
  private mutating func slot(
    of tag: TemplateTag, at place: Place
  ) -> (slot: Template.Slot, kind: FieldKind)? {
    for (depth, schema) in place.schemas.enumerated().reversed() {
      if let index = schema.place(of: tag.name) {
        return ((depth, index), schema.names[index].kind)
      }
    }
    let known = Set(place.schemas.flatMap { $0.names.map(\.name) })
    add(
      .templateName, tag, at: place, "no view has a field '\(tag.name)' here",
      hint: Self.hint(tag.name, among: known, nouns: "names"))
    return nil
  }

  private mutating func checkBraces(of tag: TemplateTag, _ kind: FieldKind, at place: Place) {
    let problem: (String, hint: String)? =
      switch (kind, tag.kind == .unescaped) {
      case (.html, false): ("'\(tag.name)' is HTML", "write '{{{\(tag.name)}}}'")
      case (.text, true): ("'\(tag.name)' is a text, which must be escaped", "write '{{\(tag.name)}}'")
      case (.flag, _), (.views, _):
        ("'\(tag.name)' is not a text", "write '{{#\(tag.name)}}…{{/\(tag.name)}}'")
      case (.html, true), (.text, false): nil
      }
    guard let problem else { return }
    add(.templateEscape, tag, at: place, problem.0, hint: problem.hint)
  }

  // MARK: Findings

  private mutating func add(
    _ code: DiagnosticCode, _ tag: TemplateTag, at place: Place, _ message: String, hint: String
  ) {
    findings.append(Diagnostic(code, in: place.tree.source, at: tag.range, message, hint: hint))
  }

  private static func hint(_ name: String, among known: Set<String>, nouns: String) -> String {
    let known = known.sorted()
    if let nearest = Suggestion.nearest(to: name, among: known) { return "did you mean '\(nearest)'?" }
    return known.isEmpty ? "remove it" : "the \(nouns) are \(known.joined(separator: ", "))"
  }
}
