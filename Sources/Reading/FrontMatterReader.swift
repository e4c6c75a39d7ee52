import Diagnostics
import SiteModel

/// Reads the front matter. `docs/writing.md` lists the keys; any other key is a finding.
enum FrontMatterReader {
  /// - Returns: nil if it is not valid YAML.
  static func frontMatter(of source: SourceFile, in yaml: Range<Int>) -> Outcome<FrontMatter?> {
    var fields = YAMLFields(of: source, in: yaml)
    guard fields.isReadable else { return Outcome(nil, fields.found) }
    let title = fields.text("title")
    let head = source.lineRange(0)
    var frontMatter = FrontMatter(title: title ?? Located("", at: head))
    frontMatter.description = fields.text("description").flatMap {
      $0.value.allSatisfy(\.isWhitespace) ? nil : $0
    }
    frontMatter.weight = fields.integer("weight")
    frontMatter.slug = fields.text("slug")
    frontMatter.date = fields.day("date")?.value
    let aliases = aliases(fields.pairs("aliases"), in: source)
    frontMatter.aliases = aliases.value
    frontMatter.tags = fields.list("tags").map(\.value)
    frontMatter.related = fields.list("related")
    frontMatter.draft = fields.flag("draft") ?? false
    frontMatter.publishOn = fields.day("publishOn")
    frontMatter.expiresOn = fields.day("expiresOn")
    frontMatter.reviewBy = fields.day("reviewBy")
    frontMatter.keywords = fields.list("keywords").map(\.value)
    frontMatter.image = fields.text("image")
    fields.refuseUnknownKeys()
    var found = fields.found + aliases.diagnostics
    if fields.lacks("title") {
      found.append(
        Diagnostic(
          .missingKey, in: source, at: head, "the article has no 'title'", hint: "add a line 'title: …'"))
    }
    frontMatter.isWhole = found.isEmpty
    return Outcome(frontMatter, found)
  }

  private static func aliases(
    _ pairs: [(key: Located<String>, value: Located<String>?)], in source: SourceFile
  ) -> Outcome<[Located<FrontMatter.Alias>]> {
    var aliases: [Located<FrontMatter.Alias>] = []
    var found: [Diagnostic] = []
    for (key, value) in pairs {
      if let value {
        guard key.value.hasPrefix("#"), key.value.utf8.count > 1 else {
          found.append(
            Diagnostic(
              .wrongValue, in: source, at: key.range, "'\(key.value)' is not a former anchor",
              hint: "write '\"#former\": current'"))
          continue
        }
        let current = value.value.hasPrefix("#") ? String(value.value.dropFirst()) : value.value
        let alias = FrontMatter.Alias.anchor(former: String(key.value.dropFirst()), current: current)
        aliases.append(Located(alias, at: key.range))
      } else {
        do throws(InvalidPermalink) {
          aliases.append(Located(.permalink(try Permalink(withSlashes(key.value))), at: key.range))
        } catch {
          found.append(
            Diagnostic(
              .wrongValue, in: source, at: key.range, "'\(key.value)' is not an address of this site",
              hint: "write lowercase words between slashes, as in '/fees/withdrawals/'"))
        }
      }
    }
    return Outcome(aliases, found)
  }

  private static func withSlashes(_ text: String) -> String {
    let start = text.hasPrefix("/") ? "" : "/"
    return start + text + (text.hasSuffix("/") ? "" : "/")
  }
}
