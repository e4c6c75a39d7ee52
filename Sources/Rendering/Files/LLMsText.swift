import SiteModel

extension MachineFile {
  /// The articles for language models: a list of their Markdown twins, by section.
  static let llms = MachineFile(name: "llms.txt") { renderer in
    let site = renderer.site
    var text = "# \(line(site.configuration.title))\n\n> \(line(site.configuration.description))\n"
    let top = renderer.index.shown(site.structure.topArticles)
    if let home = site.structure.home, !top.isEmpty { append(top, below: home, of: renderer, to: &text) }
    appendSections(site.structure.topSections, of: renderer, to: &text)
    return Array(text.utf8)
  }

  private static func appendSections(_ sections: [Int], of renderer: PageRenderer, to text: inout String) {
    for section in renderer.index.shownSections(sections).map({ renderer.site.sections[$0] }) {
      append(renderer.index.shown(section.articles), below: section.page, of: renderer, to: &text)
      appendSections(section.subsections, of: renderer, to: &text)
    }
  }

  private static func append(
    _ articles: [Int], below page: Int, of renderer: PageRenderer, to text: inout String
  ) {
    let site = renderer.site
    text += "\n## \(line(site.texts[page].title.plain))\n\n"
    for article in [page] + articles {
      let base = site.structure.baseURL
      let address = base.href(OutputPath(of: site.articles[article].permalink, named: MarkdownTwin.name))
      let description = site.texts[article].description.map { ": \(line($0.plain))" } ?? ""
      text +=
        "- [\(linkText(site.texts[article].title.plain))](\(base.absolute(address) ?? address))\(description)\n"
    }
  }

  private static func line(_ text: String) -> String {
    text.utf8.allSatisfy { 0x20..<0x80 ~= $0 }
      ? text : text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private static func linkText(_ text: String) -> String {
    let text = line(text)
    let marks = "[]\\".utf8
    guard text.utf8.contains(where: { marks.contains($0) }) else { return text }
    return String(
      decoding: text.utf8.flatMap { marks.contains($0) ? [UInt8(ascii: "\\"), $0] : [$0] }, as: UTF8.self)
  }
}
