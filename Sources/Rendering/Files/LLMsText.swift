import SiteModel

extension MachineFile {
  /// The articles for language models: a list of their Markdown twins, by section.
  static let llms = MachineFile(name: "llms.txt") { renderer in
    let (site, configuration) = (renderer.site, renderer.site.configuration)
    var text = "# \(line(configuration.title))\n\n> \(line(configuration.description))\n"
    let top = site.shown(site.structure.topArticles)
    if let home = site.structure.home, !top.isEmpty { append(top, below: home, of: site, to: &text) }
    append(site.topics, of: site, to: &text)
    return Array(text.utf8)
  }

  private static func append(_ sections: [Int], of site: Site, to text: inout String) {
    for section in sections.map({ site.sections[$0] }) {
      append(site.shown(section.articles), below: section.page, of: site, to: &text)
      append(site.shownSections(section.subsections), of: site, to: &text)
    }
  }

  private static func append(_ articles: [Int], below page: Int, of site: Site, to text: inout String) {
    let base = site.structure.baseURL
    text += "\n## \(line(site.texts[page].title.plain))\n\n"
    for article in [page] + articles {
      let title = linkText(site.texts[article].title.plain)
      let address = base.href(OutputPath(of: site.articles[article].permalink, named: MarkdownTwin.name))
      let description = site.texts[article].description.map { ": \(line($0.plain))" } ?? ""
      text += "- [\(title)](\(base.absolute(address) ?? address))\(description)\n"
    }
  }

  private static func line(_ text: String) -> String {
    text.utf8.allSatisfy { 0x20..<0x80 ~= $0 }
      ? text : text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private static func linkText(_ text: String) -> String {
    let (text, marks) = (line(text), "[]\\".utf8)
    guard text.utf8.contains(where: { marks.contains($0) }) else { return text }
    return String(
      decoding: text.utf8.flatMap { marks.contains($0) ? [UInt8(ascii: "\\"), $0] : [$0] }, as: UTF8.self)
  }
}
