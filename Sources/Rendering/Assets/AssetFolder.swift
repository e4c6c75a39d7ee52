import Diagnostics
import SiteModel

/// The style sheet, the scripts and the calculators' module, in one folder named after their content. The files
/// refer to one another by name, and a browser may keep them for ever.
package struct AssetFolder: Sendable {
  package let files: [OutputFile]
  /// The folder's path, as in `assets/0123456789abcdef/`.
  package let path: String

  package static let moduleName = "calculator.wasm"

  private static let templateAsset = DiagnosticCode("template-asset", .error)
  private static let folder = "templates/assets/"

  /// Files that are joined into one, in the order of their names, so that a browser makes one request.
  private static let bundles = [
    (name: "style.css", folder: "css/", ending: ".css", owner: "the style sheets of 'css/' are"),
    (name: "search.js", folder: "js/search/", ending: ".js", owner: "the scripts of 'js/search/' are"),
  ]

  /// Parses the assets of a site, below `templates/assets/`, and adds the calculators' module, if it was built. Without
  /// `folderName`, the folder's name is made from the content.
  package static func parse(
    _ sources: [SourceFile], module: [UInt8]?, name folderName: String? = nil
  ) -> Outcome<AssetFolder> {
    // The files by name. `owner` starts a sentence about the file, as in `the calculator's module is`.
    var contents: [String: (owner: String, bytes: [UInt8])] = [bundles[0].name: (bundles[0].owner, [])]
    if let module { contents[moduleName] = ("the calculator's module is", module) }
    let files = sources.filter { $0.path.hasPrefix(folder) }.sorted { $0.path < $1.path }.map { source in
      let path = source.path.dropFirst(folder.count)
      return (source, path, bundles.first { path.hasPrefix($0.folder) && path.hasSuffix($0.ending) })
    }
    for case (let source, _, let bundle?) in files {
      let bytes = SlimText.slim(source.bytes, named: source.path)
      contents[bundle.name, default: (bundle.owner, [])].bytes += bytes
    }
    var found: [Diagnostic] = []
    for (source, path, bundle) in files where bundle == nil {
      // Scripts are beside the module that they load.
      let name = String(path.hasPrefix("js/") ? path.dropFirst("js/".count) : path)
      let mistake =
        OutputPath(name) == nil
        ? (text: "the name has a control character or a backslash", hint: "rename the file")
        : contents[name].map { (text: "\($0.owner) published as '\(name)' too", hint: "rename one of them") }
      if let mistake {
        found.append(Diagnostic(templateAsset, about: source.path, mistake.text, hint: mistake.hint))
      } else {
        contents[name] = ("'\(source.path)' is", SlimText.slim(source.bytes, named: name))
      }
    }
    let sorted = contents.sorted { $0.key < $1.key }
    let hashed = sorted.flatMap { Array("\($0.key)\n\($0.value.bytes.count)\n".utf8) + $0.value.bytes }
    let path = "assets/\(folderName ?? ContentHash(of: hashed).fingerprint)/"
    let published = sorted.map { OutputFile(path: OutputPath(plain: path + $0.key), bytes: $0.value.bytes) }
    return Outcome(AssetFolder(files: published, path: path), found)
  }
}
