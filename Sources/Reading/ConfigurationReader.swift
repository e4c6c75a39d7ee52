import Diagnostics
import SiteModel

/// `content/site.yml` by its schema.
enum ConfigurationReader {
  static let path = "content/site.yml"

  static func configuration(_ file: DiskFile?) -> Outcome<SiteConfiguration> {
    guard let file else {
      let place = SourceLocation(wholeFile: path)
      let source = SourceFile(path: path, bytes: [])
      return Outcome(
        SiteConfiguration(source: source, title: "", description: "", baseURL: BaseURL(rootOf: "")),
        [
          Diagnostic(
            .missingConfiguration, at: place, "the site has no 'site.yml'",
            hint: "write 'content/site.yml' with 'title' and 'baseURL'")
        ])
    }
    let source = SourceFile(path: path, bytes: file.bytes)
    if let finding = SourceText.finding(about: source) {
      return Outcome(
        SiteConfiguration(source: source, title: "", description: "", baseURL: BaseURL(rootOf: "")), [finding]
      )
    }
    return configuration(of: source)
  }

  private static func configuration(of source: SourceFile) -> Outcome<SiteConfiguration> {
    var fields = YAMLFields(of: source, in: 0..<source.bytes.count)
    let isReadable = fields.found.isEmpty
    let title = fields.text("title")
    let description = fields.text("description")
    let address = fields.text("baseURL")
    let baseURL = address.flatMap { BaseURL($0.value) }
    var configuration = SiteConfiguration(
      source: source, title: title?.value ?? "", description: description?.value ?? "",
      baseURL: baseURL ?? BaseURL(rootOf: ""))
    configuration.language = fields.text("language")?.value ?? "en"
    var menuTexts: [Located<String>] = []
    configuration.menu = fields.listOfFields("menu") { entry in
      let title = entry.text("title")
      if let title { menuTexts.append(title) }
      let target = entry.text("href") ?? Located("", at: title?.range ?? 0..<0)
      return SiteConfiguration.MenuEntry(title: title?.value ?? "", target: target)
    }
    var supportText: Located<String>?
    configuration.support = fields.fields("support") { support in
      supportText = support.text("text")
      return SiteConfiguration.Support(text: supportText?.value ?? "", href: support.text("href")?.value)
    }
    configuration.feedback = fields.text("feedback")?.value
    configuration.editURL = fields.text("editURL")?.value
    configuration.search = fields.flag("search") ?? true
    configuration.texts = [title, description, supportText].compactMap { $0 } + menuTexts
    fields.refuseUnknownKeys()
    var found = fields.found
    if isReadable {
      if title == nil { found.append(missing("title", in: source)) }
      if address == nil { found.append(missing("baseURL", in: source)) }
    }
    if let address, baseURL == nil {
      found.append(
        Diagnostic(
          .wrongValue, in: source, at: address.range, "'\(address.value)' is no address of a site",
          hint: "write it as in 'https://help.example/' or 'https://example.org/help/'"))
    }
    return Outcome(configuration, found)
  }

  private static func missing(_ key: String, in source: SourceFile) -> Diagnostic {
    Diagnostic(
      .missingKey, in: source, at: source.lineRange(0), "the site has no '\(key)'",
      hint: "add a line '\(key): …'")
  }
}
