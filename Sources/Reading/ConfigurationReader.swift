import Days
import Diagnostics
import Markdown
import SiteModel

/// Reads `content/site.yml`.
enum ConfigurationReader {
  static let path = "content/site.yml"

  /// - Parameter baseURL: replaces the one in the file, if given.
  static func configuration(_ source: SourceFile?, baseURL: BaseURL?) -> Outcome<SiteConfiguration> {
    guard let source else {
      let missing = Diagnostic(
        .missingConfiguration, about: path, "the site has no 'site.yml'",
        hint: "write 'content/site.yml' with a 'title'")
      return Outcome(SiteConfiguration(source: SourceFile(path: path, bytes: [])), [missing])
    }
    if let finding = finding(about: source) { return Outcome(SiteConfiguration(source: source), [finding]) }
    return configuration(of: source, given: baseURL)
  }

  private static func finding(about source: SourceFile) -> Diagnostic? {
    guard source.bytes.count <= Limits.frontMatter else {
      return Diagnostic(
        .tooLarge, about: path,
        "the file has more than \(Limits.frontMatter) bytes", hint: "keep what the site needs")
    }
    return SourceText.finding(about: source)
  }

  private static func configuration(
    of source: SourceFile, given: BaseURL?
  ) -> Outcome<SiteConfiguration> {
    var fields = YAMLFields(of: source, in: 0..<source.bytes.count)
    let title = fields.text("title")
    let subtitle = fields.text("subtitle")
    let description = fields.text("description")
    let address = fields.text("baseURL")
    let baseURL = address.flatMap { BaseURL($0.value) }
    var configuration = SiteConfiguration(
      source: source, title: title?.value ?? "", description: description?.value ?? "",
      baseURL: given ?? baseURL)
    configuration.home = baseURL ?? given
    configuration.subtitle = subtitle?.value ?? ""
    if let language = fields.text("language") {
      configuration.language = language.value
      let parts = language.value.split(separator: "-", omittingEmptySubsequences: false)
      let isTag = parts.allSatisfy {
        (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy(\.isLetterOrDigit)
      }
      if !isTag || !(2...3).contains(parts[0].utf8.count) {
        fields.refuse(
          "'\(language.value)' is not a language tag", at: language.range,
          hint: "write it as in 'en' or 'en-US'")
      }
    }
    var menuTexts: [Located<String>] = []
    configuration.menu = fields.listOfFields("menu") { entry -> SiteConfiguration.MenuEntry? in
      let (title, target) = (entry.text("title"), entry.text("href"))
      entry.require("title", in: "an entry of 'menu'")
      entry.require("href", in: "an entry of 'menu'")
      guard let title, let target else { return nil }
      menuTexts.append(title)
      return (title.value, target)
    }.compactMap { $0 }
    configuration.rules = fields.text("rules")
    configuration.figures = fields.text("figures").flatMap { text in
      let scope = FigureScope(rawValue: text.value)
      if scope == nil {
        fields.refuse(
          "'\(text.value)' is not a scope of figures", at: text.range, hint: "write all, units or off")
      }
      return scope
    }
    configuration.facts = fields.text("facts")
    var supportText: Located<String>?
    let support: SiteConfiguration.Support?? = fields.fields("support") { support in
      let (text, href) = (support.text("text"), support.text("href"))
      support.require("text", in: "'support'")
      supportText = text
      if let href, !(href.value.hasSuffix(".md") || href.value.hasPrefix("/") || href.value.leadsOutside) {
        support.refuse(
          "'href' of 'support' is neither an address nor an article: '\(href.value)'", at: href.range,
          hint: href.value.withMeantScheme.map { "write '\($0)'" }
            ?? "start the address with 'https://' or 'mailto:', or write the path of an article below 'content/'"
        )
      }
      return text.map { ($0.value, href) }
    }
    configuration.support = support ?? nil
    configuration.feedback = fields.address("feedback", schemes: ["mailto:", "https://", "http://"])
    configuration.editURL = fields.address("editURL", schemes: ["https://", "http://"], endings: ["/", "="])
    configuration.footer = fields.text("footer")
    configuration.notice = fields.fields("notice", notice) ?? nil
    configuration.search = fields.flag("search") ?? true
    configuration.elsewhere = fields.list("elsewhere").compactMap { place in
      let path = place.value.split(separator: "/", omittingEmptySubsequences: false).drop(while: \.isEmpty)
      let names = path.last == "" ? path.dropLast() : path
      guard place.value.hasPrefix("/"), !place.value.utf8.contains(where: { "?#".utf8.contains($0) }),
        let path = OutputPath(ContentPath.decoded(names.joined(separator: "/")))
      else {
        fields.refuse(
          "'\(place.value)' is not a path below the domain", at: place.range,
          hint: "write the path from its first slash, as in '/contact/'")
        return nil
      }
      return Located(path.text, at: place.range)
    }
    configuration.texts = [title, subtitle, description, supportText].compactMap { $0 } + menuTexts
    fields.refuseUnknownKeys()
    configuration.isReadable = fields.isReadable
    var found = fields.found
    if fields.isReadable {
      if fields.lacks("title") { found.append(missing("title", in: source)) }
      if given == nil, fields.lacks("baseURL") { found.append(withoutAddress) }
    }
    if let address, baseURL == nil || address.value.hasSuffix(".html") {
      found.append(
        Diagnostic(
          .wrongValue, in: source, at: address.range, "'\(address.value)' is not the address of a site",
          hint: "write it as in 'https://help.example/' or 'https://example.org/help/'"))
    }
    return Outcome(configuration, found)
  }

  private static func notice(_ fields: inout YAMLFields) -> SiteConfiguration.Notice? {
    let (text, href) = (fields.text("text"), fields.text("href"))
    let first = fields.day("from")?.value ?? PublishDays.always.lowerBound
    let last = fields.day("until")
    fields.require("text", in: "'notice'")
    if let last, last.value < first {
      fields.refuse(
        "the notice ends before it begins, so it never appears", at: last.range,
        hint: "write \(first.text) or a later day")
    }
    let end = last.map { max(first, $0.value + 1) } ?? PublishDays.always.upperBound
    return text.map { ($0, href, first..<end) }
  }

  private static let withoutAddress = Diagnostic(
    .noAddress, about: path, "without 'baseURL' the site has no canonical links, no sitemap and no feed",
    hint: "add a line 'baseURL: https://help.example/' with the address of the site")

  private static func missing(_ key: String, in source: SourceFile) -> Diagnostic {
    Diagnostic(
      .missingKey, in: source, at: source.lineRange(0), "the site has no '\(key)'",
      hint: "add a line '\(key): …'")
  }
}
