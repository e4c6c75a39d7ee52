import Diagnostics
import SiteModel

/// Reads the front matter. `docs/writing.md` lists the keys; any other key is a finding.
enum FrontMatterReader {
  /// - Parameter heading: becomes the title if the front matter has none.
  /// - Returns: nil if the front matter is not valid YAML.
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
    let wrong = frontMatter.addAliases(fields.pairs("aliases"), in: source)
    frontMatter.tags = fields.list("tags").map(\.value)
    frontMatter.related = fields.list("related")
    frontMatter.draft = fields.flag("draft") ?? false
    frontMatter.publishOn = fields.day("publishOn")
    frontMatter.expiresOn = fields.day("expiresOn")
    frontMatter.reviewBy = fields.day("reviewBy")
    frontMatter.keywords = fields.list("keywords").map(\.value)
    frontMatter.image = fields.text("image")
    fields.refuseUnknownKeys()
    var found = fields.found + wrong
    if fields.lacks("title"), heading == nil {
      var finding = Diagnostic(
        .missingKey, in: source, at: head, "the article has no 'title'",
        hint: "add a line 'title: …', or begin the text with '# …'")
      if !source.text(in: yaml).contains("title:") {
        let start = yaml.lowerBound
        finding.correction = Diagnostic.Correction(
          range: start..<start, text: ProposedTitle.line(for: source))
      }
      found.append(finding)
    }
    if let first = frontMatter.publishOn, let end = frontMatter.expiresOn, first.value >= end.value {
      found.append(
        Diagnostic(
          .wrongValue, in: source, at: end.range,
          "the article expires before it is published, so it never appears",
          hint: "write a day after \(first.value.text)"))
    }
    frontMatter.isWhole = found.allSatisfy { $0.severity != .error }
    return Outcome(frontMatter, found)
  }
}

extension FrontMatter {
  /// - Returns: the findings about them.
  fileprivate mutating func addAliases(
    _ pairs: [(key: Located<String>, value: Located<String>?)], in source: SourceFile
  ) -> [Diagnostic] {
    pairs.compactMap { key, value in
      if let value {
        guard key.value.hasPrefix("#"), key.value.utf8.count > 1 else {
          return Diagnostic(
            .wrongValue, in: source, at: key.range, "'\(key.value)' is not a former anchor",
            hint: "write '\"#former\": current'")
        }
        let current = value.value.hasPrefix("#") ? String(value.value.dropFirst()) : value.value
        formerAnchors.append(Located((String(key.value.dropFirst()).normalized, current), at: key.range))
        return nil
      }
      do throws(InvalidFormerAddress) {
        aliases.append(Located(try FormerAddress(key.value), at: key.range))
        return nil
      } catch {
        return Diagnostic(
          .wrongValue, in: source, at: key.range, "'\(key.value)' \(error.problem)", hint: error.hint)
      }
    }
  }
}
