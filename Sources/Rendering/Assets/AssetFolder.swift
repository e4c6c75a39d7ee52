import Diagnostics
import Markdown
import SiteModel

extension DiagnosticCode {
  static let templateAsset = DiagnosticCode("template-asset", .error)
}

/// The style sheet, the scripts and the calculators' module, in one folder named after their content. The files
/// refer to one another by name, and a browser may keep them for ever.
package struct AssetFolder: Sendable {
  package let files: [OutputFile]
  /// The folder's path, as in `assets/0123456789abcdef/`.
  package let path: String

  package static let moduleName = "calculator.wasm"

  private static let folder = "templates/assets/"

  /// Parses the assets of a site.
  ///
  /// - Parameters:
  ///   - sources: the files below `templates/assets/`.
  ///   - module: the calculators' module, if it was built.
  ///   - folderName: the folder's name; nil for a name made from the content.
  package static func parse(
    _ sources: [SourceFile], module: [UInt8]?, name folderName: String? = nil
  ) -> Outcome<AssetFolder> {
    let sources = sources.filter { $0.path.hasPrefix(folder) }.sorted { $0.path < $1.path }
    var contents = [
      Content(name: "style.css", owner: "the style sheets of 'css/'", bytes: joined(sources.filter(isSheet)))
    ]
    let search = sources.filter(isSearchScript)
    if !search.isEmpty {
      contents.append(Content(name: "search.js", owner: "the scripts of 'js/search/'", bytes: joined(search)))
    }
    if let module {
      contents.append(Content(name: moduleName, owner: "the calculator's module", bytes: module))
    }
    var found: [Diagnostic] = []
    for source in sources where !isSheet(source) && !isSearchScript(source) {
      let name = publishedName(of: source)
      let bytes = SlimText.slim(source.bytes, named: name)
      let content = Content(name: name, owner: "'\(source.path)'", bytes: bytes)
      if let finding = finding(about: content, of: source, beside: contents) {
        found.append(finding)
      } else {
        contents.append(content)
      }
    }
    return Outcome(AssetFolder(contents.sorted { $0.name < $1.name }, name: folderName), found)
  }

  /// A file of the folder, and the name of its source in a sentence.
  private struct Content {
    let name: String
    let owner: String
    let bytes: [UInt8]
  }

  private init(_ contents: [Content], name: String?) {
    let path = "assets/\(name ?? Self.fingerprint(of: contents))/"
    self.path = path
    files = contents.map { content in
      OutputFile(path: OutputPath(plain: path + content.name), bytes: content.bytes)
    }
  }

  private static func finding(
    about content: Content, of source: SourceFile, beside others: [Content]
  ) -> Diagnostic? {
    let place = SourceLocation(wholeFile: source.path)
    if OutputPath(content.name) == nil {
      return Diagnostic(
        .templateAsset, at: place, "the name has a control character or a backslash", hint: "rename the file")
    }
    return others.first { $0.name == content.name }.map { other in
      let verb = other.owner.hasSuffix("/'") ? "are" : "is"
      return Diagnostic(
        .templateAsset, at: place, "\(other.owner) \(verb) published as '\(content.name)' too",
        hint: "rename one of them")
    }
  }

  private static func isSheet(_ source: SourceFile) -> Bool {
    source.path.hasPrefix(folder + "css/") && source.path.hasSuffix(".css")
  }

  private static func isSearchScript(_ source: SourceFile) -> Bool {
    source.path.hasPrefix(folder + "js/search/") && source.path.hasSuffix(".js")
  }

  /// The name of a file in the folder. Scripts are beside the module that they load.
  private static func publishedName(of source: SourceFile) -> String {
    let name = source.path.dropFirst(folder.count)
    return String(name.hasPrefix("js/") ? name.dropFirst("js/".count) : name)
  }

  /// Joins several files into one, in the order of their names, so that a browser makes one request.
  private static func joined(_ sources: [SourceFile]) -> [UInt8] {
    sources.flatMap { SlimText.slim($0.bytes, named: $0.path) }
  }

  private static func fingerprint(of contents: [Content]) -> String {
    let all = contents.flatMap { Array("\($0.name)\n\($0.bytes.count)\n".utf8) + $0.bytes }
    return ContentHash(of: all).fingerprint
  }
}
