import Diagnostics
import Markdown

/// The title of an article that has none, from the name of its file.
package enum ProposedTitle {
  /// The name in words: `Late shipment` for `late-shipment`.
  package static func text(from word: some StringProtocol) -> String {
    let text = word.split { "-_ ".contains($0) }.joined(separator: " ")
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// The title as a line of front matter. An index page gets the name of its folder.
  static func line(for source: SourceFile) -> String {
    let names = ContentPath.path(of: source).split(separator: "/").map(String.init)
    let name = names.last.map { String($0.prefix { $0 != "." }) } ?? ""
    let isIndex = ["index", "readme"].contains(name.lowercased())
    let title = text(from: isIndex ? names.dropLast().last ?? "Home" : name)
    return "title: \(quoted(title))\n"
  }

  /// A text as a YAML value in quotation marks.
  package static func quoted(_ text: String) -> String {
    "\"" + text.map { "\"\\".contains($0) ? "\\\($0)" : String($0) }.joined() + "\""
  }
}
