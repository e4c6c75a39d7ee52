import Diagnostics
import Markdown

/// The title of an article that has none, from the name of its file.
package enum ProposedTitle {
  /// `late-shipment` as `Late shipment`.
  package static func text(from word: some StringProtocol) -> String {
    let text = word.split { "-_ ".contains($0) }.joined(separator: " ")
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// A line of front matter; the page of a folder has the folder's name.
  static func line(for source: SourceFile) -> String {
    let names = ContentPath.path(of: source).split(separator: "/").map(String.init)
    let name = names.last.map { String($0.prefix { $0 != "." }) } ?? ""
    let isIndex = ["index", "readme"].contains(name.lowercased())
    let title = text(from: isIndex ? names.dropLast().last ?? "Home" : name)
    return "title: \(quoted(title))\n"
  }

  /// As a value of YAML.
  package static func quoted(_ text: String) -> String {
    "\"" + text.map { "\"\\".contains($0) ? "\\\($0)" : String($0) }.joined() + "\""
  }
}
