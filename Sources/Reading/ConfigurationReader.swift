import Days
import Diagnostics
import Markdown
import SiteModel

/// Reads `content/site.yml`.
enum ConfigurationReader {
  static let path = "content/site.yml"

  /// Reads the settings. `given` replaces the file's 'baseURL' if not nil.
  static func configuration(_ source: SourceFile?, baseURL given: BaseURL?) -> Outcome<SiteConfiguration> {
    guard let source else {
      let hint = "write 'content/site.yml' with a 'title'"
      let code = DiagnosticCode.error("missing-configuration")
      let missing = Diagnostic(code, about: path, "the site has no 'site.yml'", hint: hint)
      return Outcome(SiteConfiguration(source: SourceFile(path: path, bytes: [])), [missing])
    }
    var configuration = SiteConfiguration(source: source)
    guard source.bytes.count <= Limits.frontMatter else {
      let message = "the file has more than \(Limits.frontMatter) bytes"
      let finding = Diagnostic(.tooLarge, about: path, message, hint: "keep what the site needs")
      return Outcome(configuration, [finding])
    }
    if let finding = SourceText.finding(about: source) { return Outcome(configuration, [finding]) }
    var fields = YAMLFields(of: source, in: 0..<source.bytes.count)
    let (title, subtitle) = (fields.text("title"), fields.text("subtitle"))
    let (description, address) = (fields.text("description"), fields.text("baseURL"))
    let baseURL = address.flatMap { BaseURL($0.value) }
    configuration.title = title?.value ?? ""
    configuration.subtitle = subtitle?.value ?? ""
    configuration.description = description?.value ?? ""
    configuration.baseURL = given ?? baseURL
    configuration.home = baseURL ?? given
    configuration.language = language(in: &fields) ?? configuration.language
    configuration.menu = fields.listOfFields("menu") { entry in
      let (title, target) = (entry.text("title"), entry.text("href"))
      entry.require("title", "href", in: "an entry of 'menu'")
      return title.flatMap { title in target.map { (title, $0) } }
    }
    configuration.rules = fields.text("rules")
    let scope = fields.text("figures")
    configuration.figures = scope.flatMap { FigureScope(rawValue: $0.value) }
    if let scope, configuration.figures == nil {
      fields.refuse(scope, "is not a scope of figures", hint: "write all, units or off")
    }
    configuration.facts = fields.text("facts")
    configuration.support = fields.fields("support", support)
    configuration.feedback = fields.address("feedback", schemes: ["mailto:", "https://", "http://"])
    configuration.editURL = fields.address("editURL", schemes: ["https://", "http://"], endings: ["/", "="])
    configuration.footer = fields.text("footer")
    configuration.notice = fields.fields("notice", notice)
    configuration.search = fields.flag("search") ?? true
    configuration.elsewhere = elsewhere(in: &fields)
    configuration.texts =
      [title, subtitle, description, configuration.support?.text].compactMap(\.self)
      + configuration.menu.map(\.title)
    fields.refuseUnknownKeys()
    configuration.isReadable = fields.isReadable
    if let address, baseURL == nil || address.value.hasSuffix(".html") {
      let hint = "write it as in 'https://help.example/' or 'https://example.org/help/'"
      fields.refuse(address, "is not the address of a site", hint: hint)
    }
    if fields.isReadable, fields.lacks("title") {
      let hint = "add a line 'title: …'"
      fields.report(.missingKey, at: source.lineRange(0), "the site has no 'title'", hint: hint)
    }
    var found = fields.found
    if fields.isReadable, given == nil, fields.lacks("baseURL") {
      found.report(
        .note("no-address"), about: path,
        "without 'baseURL' the site has no canonical links, no sitemap and no feed",
        hint: "add a line 'baseURL: https://help.example/' with the address of the site")
    }
    return Outcome(configuration, found)
  }

  private static func language(in fields: inout YAMLFields) -> String? {
    guard let language = fields.text("language") else { return nil }
    let parts = language.value.split(separator: "-", omittingEmptySubsequences: false)
    let isTag = parts.allSatisfy { (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy(\.isLetterOrDigit) }
    if !isTag || !(2...3).contains(parts[0].utf8.count) {
      fields.refuse(language, "is not a language tag", hint: "write it as in 'en' or 'en-US'")
    }
    return language.value
  }

  private static func support(_ support: inout YAMLFields) -> SiteConfiguration.Support? {
    let (text, href) = (support.text("text"), support.text("href"))
    support.require("text", in: "'support'")
    if let href, !(href.value.hasSuffix(".md") || href.value.hasPrefix("/") || href.value.leadsOutside) {
      support.refuse(
        "'href' of 'support' is neither an address nor an article: '\(href.value)'", at: href.range,
        hint: href.value.withMeantScheme.map { "write '\($0)'" }
          ?? "start the address with 'https://' or 'mailto:', or write the path of an article below 'content/'"
      )
    }
    return text.map { ($0, href) }
  }

  private static func notice(_ fields: inout YAMLFields) -> SiteConfiguration.Notice? {
    let (text, href) = (fields.text("text"), fields.text("href"))
    let first = fields.day("from")?.value ?? PublishDays.always.lowerBound
    let last = fields.day("until")
    fields.require("text", in: "'notice'")
    if let last, last.value < first {
      let message = "the notice ends before it begins, so it never appears"
      fields.refuse(message, at: last.range, hint: "write \(first.text) or a later day")
    }
    let end = last.map { max(first, $0.value + 1) } ?? PublishDays.always.upperBound
    return text.map { ($0, href, first..<end) }
  }

  private static func elsewhere(in fields: inout YAMLFields) -> [Located<String>] {
    fields.list("elsewhere").compactMap { place in
      let path = place.value.split(separator: "/", omittingEmptySubsequences: false).drop(while: \.isEmpty)
      let names = path.last == "" ? path.dropLast() : path
      guard place.value.hasPrefix("/"), !place.value.utf8.contains(where: { "?#".utf8.contains($0) }),
        let path = OutputPath(ContentPath.decoded(names.joined(separator: "/")))
      else {
        let hint = "write the path from its first slash, as in '/contact/'"
        fields.refuse(place, "is not a path below the domain", hint: hint)
        return nil
      }
      return Located(path.text, at: place.range)
    }
  }
}
