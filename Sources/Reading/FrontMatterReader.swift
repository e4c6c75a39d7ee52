import Diagnostics
import SiteModel

/// Reads the front matter. `docs/writing.md` lists the keys; any other key is a finding.
enum FrontMatterReader {
  /// Reads the front matter; nil, with a finding, if it is not valid YAML. `heading` replaces a missing title.
  static func frontMatter(
    of source: SourceFile, in yaml: Range<Int>, heading: Located<String>? = nil
  ) -> Outcome<FrontMatter?> {
    var fields = YAMLFields(of: source, in: yaml)
    guard fields.isReadable else { return Outcome(nil, fields.found) }
    let title = fields.text("title")
    let head = source.lineRange(0)
    var frontMatter = FrontMatter(title: title ?? heading ?? Located("", at: head))
    frontMatter.description = fields.text("description").flatMap {
      $0.value.allSatisfy(\.isWhitespace) ? nil : $0
    }
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
      var finding = Diagnostic(
        .missingKey, in: source, at: head, "the article has no 'title'",
        hint: "add a line 'title: …', or begin the text with '# …'")
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
      let current = anchor.value.hasPrefix("#") ? String(anchor.value.dropFirst()) : anchor.value
      frontMatter.formerAnchors.append(
        Located((String(name.value.dropFirst()).normalized, current), at: name.range))
    } else if anchor != nil {
      fields.refuse(
        "'\(name.value)' is not a former anchor", at: name.range, hint: "write '\"#former\": current'")
    } else {
      do throws(InvalidFormerAddress) {
        frontMatter.aliases.append(Located(try FormerAddress(name.value), at: name.range))
      } catch {
        fields.refuse("'\(name.value)' \(error.problem)", at: name.range, hint: error.hint)
      }
    }
  }
}
