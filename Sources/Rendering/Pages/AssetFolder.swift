import Markdown
import SiteModel

/// The stylesheet, the scripts and the calculator's module, published in one folder that is named after
/// their content: they refer to one another by name, and a browser may keep them for ever.
package struct AssetFolder: Sendable {
  package let files: [OutputFile]
  /// As in `assets/0123456789abcdef/`.
  package let path: String
  /// Of the calculator's module; nil when there is none.
  package let moduleFingerprint: String?

  /// The name of the calculator's module in the folder.
  package static let moduleName = "calculator.wasm"

  /// - Parameters:
  ///   - sources: the files below `templates/assets/` by their path there, in order.
  ///   - module: the calculator compiled to WebAssembly, if it was built.
  ///   - name: the folder's name; nil for one made from the content.
  package init(sources: [(path: String, bytes: [UInt8])], module: [UInt8]?, name: String? = nil) {
    var contents: [(path: String, bytes: [UInt8])] = [("style.css", Self.stylesheet(of: sources))]
    for source in sources {
      if source.path.hasPrefix("css/") { continue }
      let isScript = source.path.hasPrefix("js/")
      let path = isScript ? String(source.path.dropFirst("js/".count)) : source.path
      contents.append((path, SlimText.slim(source.bytes, named: path)))
    }
    if let module { contents.append((Self.moduleName, module)) }
    contents.sort { $0.path < $1.path }
    path = "assets/\(name ?? Self.fingerprint(of: contents))/"
    var files: [OutputFile] = []
    for content in contents {
      do throws(InvalidOutputPath) {
        files.append(OutputFile(path: try OutputPath(path + content.path), bytes: content.bytes))
      } catch {
        preconditionFailure("a file that was read below 'templates/assets/' has a plain path")
      }
    }
    self.files = files
    moduleFingerprint = module.map { Fingerprint(of: $0).text }
  }

  /// The style sheets one after the other, in the order of their names.
  private static func stylesheet(of sources: [(path: String, bytes: [UInt8])]) -> [UInt8] {
    let sheets = sources.filter { $0.path.hasPrefix("css/") && $0.path.hasSuffix(".css") }
    return sheets.sorted { $0.path < $1.path }.flatMap { SlimText.slim($0.bytes, named: $0.path) }
  }

  private static func fingerprint(of contents: [(path: String, bytes: [UInt8])]) -> String {
    var all: [UInt8] = []
    for content in contents {
      all += Array("\(content.path)\n\(content.bytes.count)\n".utf8) + content.bytes
    }
    return Fingerprint(of: all).text
  }
}
