import SiteModel

extension MachineFile {
  /// The articles for language models: a list of their Markdown twins, by section.
  static let llms = MachineFile(name: "llms.txt") { renderer in
    let (site, configuration) = (renderer.site, renderer.site.configuration)
    var text = "# \(line(configuration.title))\n\n> \(line(configuration.description))\n"
    for case (let page?, let articles) in site.groups.map({ ($0 ?? site.structure.home, $1) }) {
      text += "\n## \(line(site.texts[page].title.plain))\n\n"
      for article in [page] + articles {
        let title = linkText(site.texts[article].title.plain)
        let address = site.twinHref(of: article)
        let description = site.texts[article].description.map { ": \(line($0.plain))" } ?? ""
        text += "- [\(title)](\(renderer.baseURL.absolute(address) ?? address))\(description)\n"
      }
    }
    return Array(text.utf8)
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
