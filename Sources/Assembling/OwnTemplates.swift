import Diagnostics
import Rendering
import SiteModel

/// Parts of a site's own templates that no reader would see.
enum OwnTemplates {
  /// The starts of texts that the `Content-Security-Policy` forbids.
  private static let forbidden = [
    "<script>", "<style", " style=\"", " onclick=\"", " onload=\"", " onchange=\"", " onsubmit=\"",
    " src=\"http", "=\"javascript:",
  ]

  /// Finds the unseen parts of `own`. `files` has the site's own templates and the default ones.
  static func findings(
    about own: [SourceFile], among files: [SourceFile], of site: Site, _ output: SiteOutput
  ) -> [Diagnostic] {
    own.filter { !$0.path.hasPrefix("templates/assets/") }.flatMap { file -> [Diagnostic] in
      guard isUsed(file, among: files) else {
        return [
          Diagnostic(
            DiagnosticCode("unused-template", .warning), about: file.path, "no page uses this file",
            hint: "name it like a default template, which 'helpcenter templates' lists, or remove it")
        ]
      }
      let forbidden = forbidden.flatMap { places(of: $0, in: file) }.map {
        Diagnostic(
          DiagnosticCode("forbidden-in-page", .warning), in: file, at: $0,
          "browsers ignore this: the pages' Content-Security-Policy forbids it",
          hint: "put scripts, styles and pictures into files of 'templates/assets/'")
      }
      return forbidden
        + [" href=\"", " src=\""].flatMap { places(of: $0, in: file) }.compactMap { opening in
          let value = file.bytes[opening.upperBound...].prefix { $0 != UInt8(ascii: "\"") }.indices
          let address = file.text(in: value)
          if leadsSomewhere(address, site.structure.baseURL.path, output) { return nil }
          return Diagnostic(
            DiagnosticCode("template-link", .warning), in: file, at: value,
            "there is no page or file '\(address)'",
            hint: "write a path from the root of the site, as in '/articles/'")
        }
    }
  }

  /// Whether a page includes a file. A template outside `partials/` may be one that the rules use.
  private static func isUsed(_ file: SourceFile, among files: [SourceFile]) -> Bool {
    let name = file.path.dropFirst("templates/".count).prefix { $0 != "." }
    guard file.path.hasSuffix(".mustache"), !name.contains("/") || name.hasPrefix("partials/"),
      Templates.names(in: file.path, embeds: []) == nil
    else { return file.path.hasSuffix(".mustache") }
    return files.contains { other in
      ["\(name)}}", "\(name) }}"].contains { !places(of: $0, in: other).isEmpty }
    }
  }

  private static func places(of text: String, in file: SourceFile) -> [Range<Int>] {
    var places: [Range<Int>] = []
    while let start = file.bytes.firstOffset(
      of: text.utf8, in: (places.last?.upperBound ?? 0)..<file.bytes.count)
    { places.append(start..<(start + text.utf8.count)) }
    return places
  }

  /// Whether an address leads out of the site, is made by a tag, or names a page or a file of the site.
  private static func leadsSomewhere(_ address: String, _ base: String, _ output: SiteOutput) -> Bool {
    if address.isEmpty || address.hasPrefix("#") || address.hasPrefix("//") || address.contains(":")
      || address.contains("{{") || address.hasPrefix("/") && !address.hasPrefix(base)
    {
      return true
    }
    let path = address.prefix { !"?#".contains($0) }.dropFirst(base.utf8.count)
    let file = path.isEmpty || path.hasSuffix("/") ? "\(path)index.html" : String(path)
    return address.hasPrefix("/") && OutputPath(file).map(output.contains) ?? false
  }
}
