import Diagnostics
import SiteModel

/// Reads the front matter: the lines between a first line `---` and the next `---`.
enum FrontMatterReader {
  typealias Place = (yaml: Range<Int>, bodyStart: Int)

  /// Finds the front matter; nil, with a finding, if there is none or it cannot be read.
  static func place(in source: SourceFile) -> Outcome<Place?> {
    func refused(_ code: DiagnosticCode, _ message: String, hint: String) -> Outcome<Place?> {
      var finding = Diagnostic(code, in: source, at: source.lineRange(0), message, hint: hint)
      if code == .frontMatterMissing {
        let start = "---\n\(ProposedTitle.line(for: source))---\n\n"
        finding.correction = Diagnostic.Correction(range: 0..<0, text: start)
      }
      return Outcome(nil, [finding])
    }
    guard isMark(source.bytes[source.lineRange(0)], "---") else {
      return refused(
        .frontMatterMissing, "the article does not start with front matter",
        hint: "start it with a line '---', 'title: …' and a line '---', or with a line '# …'")
    }
    let closing = source.lineStarts.indices.dropFirst().first { index in
      let line = source.bytes[source.lineRange(index)]
      return isMark(line, "---") || isMark(line, "...")
    }
    guard let closing else {
      return refused(
        .error("front-matter-unclosed"), "the front matter is not closed",
        hint: "put a line '---' between the front matter and the text")
    }
    let yaml = source.lineStarts[1]..<source.lineStarts[closing]
    guard yaml.count <= Limits.frontMatter else {
      let message = "the front matter has more than \(Limits.frontMatter) bytes"
      return refused(.tooLarge, message, hint: "move text below the second '---'")
    }
    let bodyStart = source.lineStarts.dropFirst(closing + 1).first ?? source.bytes.count
    return Outcome((yaml, bodyStart))
  }

  private static func isMark(_ line: ArraySlice<UInt8>, _ mark: String) -> Bool {
    line.starts(with: mark.utf8) && line.trimmed.count == mark.utf8.count
  }

  /// Reads the keys, which `docs/writing.md` lists; any other key is a finding. Nil, with a finding, if the front matter
  /// is not valid YAML. `heading` replaces a missing title.
  static func frontMatter(
    of source: SourceFile, in yaml: Range<Int>, heading: Located<String>?
  ) -> Outcome<FrontMatter?> {
    var fields = YAMLFields(of: source, in: yaml)
    guard fields.isReadable else { return Outcome(nil, fields.found) }
    let head = source.lineRange(0)
    var frontMatter = FrontMatter(title: fields.text("title") ?? heading ?? Located("", at: head))
    let description = fields.text("description")
    frontMatter.description = description?.value.isBlank ?? true ? nil : description
    frontMatter.weight = fields.integer("weight")
    frontMatter.slug = fields.text("slug")
    frontMatter.date = fields.day("date")
    frontMatter.updated = fields.day("updated")
    for (name, anchor) in fields.pairs("aliases") {
      readAlias(name, of: anchor, into: &frontMatter, in: &fields)
    }
    frontMatter.tags = fields.list("tags").map(\.value)
    frontMatter.related = fields.list("related")
    frontMatter.draft = fields.flag("draft") ?? false
    frontMatter.publishOn = fields.day("publishOn")
    frontMatter.expiresOn = fields.day("expiresOn")
    frontMatter.reviewBy = fields.day("reviewBy")
    frontMatter.keywords = fields.list("keywords").map(\.value)
    frontMatter.image = fields.text("image")
    fields.refuseUnknownKeys()
    if let first = frontMatter.publishOn, let end = frontMatter.expiresOn, first.value >= end.value {
      fields.refuse(
        "the article expires before it is published, so it never appears", at: end.range,
        hint: "write a day after \(first.value.text)")
    }
    var found = fields.found
    if fields.lacks("title"), heading == nil {
      let hint = "add a line 'title: …', or begin the text with '# …'"
      var finding = Diagnostic(.missingKey, in: source, at: head, "the article has no 'title'", hint: hint)
      if !source.text(in: yaml).contains("title:") {
        finding.correction = Diagnostic.Correction(
          range: yaml.lowerBound..<yaml.lowerBound, text: ProposedTitle.line(for: source))
      }
      found.append(finding)
    }
    frontMatter.isWhole = found.allSatisfy { $0.severity != .error }
    return Outcome(frontMatter, found)
  }

  /// Reads an alias, or, if `anchor` is given, a former anchor.
  private static func readAlias(
    _ name: Located<String>, of anchor: Located<String>?, into frontMatter: inout FrontMatter,
    in fields: inout YAMLFields
  ) {
    if let anchor, name.value.hasPrefix("#"), name.value.utf8.count > 1 {
      let current = String(anchor.value.trimmingPrefix("#"))
      let former = String(name.value.dropFirst()).normalized
      frontMatter.formerAnchors.append(Located((former, current), at: name.range))
    } else if anchor != nil {
      fields.refuse(name, "is not a former anchor", hint: "write '\"#former\": current'")
    } else {
      do throws(InvalidFormerAddress) {
        frontMatter.aliases.append(Located(try FormerAddress(name.value), at: name.range))
      } catch {
        fields.refuse(name, error.problem, hint: error.hint)
      }
    }
  }
}
