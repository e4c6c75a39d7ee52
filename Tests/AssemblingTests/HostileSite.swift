import Assembling
import Diagnostics
import Foundation
import Reading

/// The site of `Tests/Hostile`: each line of `attacks.txt` becomes an article with the attack in every place
/// where an author may write. The browser tests use the same files.
struct HostileSite {
  let attacks: [String]
  private let forms: [String: String]

  private static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardizedFileURL.path()

  init() throws {
    func text(_ name: String) throws -> String {
      try String(contentsOfFile: "\(Self.repository)/Tests/Hostile/\(name)", encoding: .utf8)
    }
    attacks = try text("attacks.txt").split(separator: "\n").map(String.init)
    let names = ["article.md", "index.md", "site.yml", "table.csv"]
    forms = Dictionary(uniqueKeysWithValues: try names.map { ($0, try text($0)) })
  }

  /// The sources with the attacks, or with `word` instead of each.
  func sources(word: String? = nil) async throws -> SiteSources {
    let templates = try await FolderReader(root: Self.repository).files(below: "templates").value
    var content: [String: String] = [:]
    content["site.yml"] = filled("site.yml", word ?? attacks[1], 0)
    content["index.md"] = filled("index.md", word ?? attacks[0], 0)
    content["picture.png"] = ""
    for (number, attack) in attacks.enumerated() {
      // As different from one another as the attacks, so that no articles are related.
      let word = word.map { "\($0) \(number)" }
      content["attack-\(number).md"] = filled("article.md", word ?? attack, number)
      content["table-\(number).csv"] = filled("table.csv", word ?? attack, number)
      content["text-\(number).txt"] = word ?? attack
    }
    let files = content.map { SourceFile(path: "content/\($0.key)", bytes: Array($0.value.utf8)) }
    return SiteSources(content: files.sorted { $0.path < $1.path }, templates: templates)
  }

  private func filled(_ form: String, _ attack: String, _ number: Int) -> String {
    let places = [
      "NUMBER": "\(number)", "{title}": Self.yaml(Self.markdown(attack)), "{yaml}": Self.yaml(attack),
      "{text}": Self.markdown(attack), "{csv}": attack.replacing("\"", with: "\"\""), "{code}": attack,
      "{info}": attack.replacing("`", with: ""), "{address}": Self.address(attack),
    ]
    // From left to right, so that an attack that looks like a place is left alone.
    var text = forms[form, default: ""][...]
    var result = ""
    while !text.isEmpty {
      if let (place, value) = places.first(where: { text.hasPrefix($0.key) }) {
        result += value
        text = text.dropFirst(place.count)
      } else {
        result.append(text.removeFirst())
      }
    }
    return result
  }

  /// Escapes every special character of Markdown.
  private static func markdown(_ text: String) -> String {
    String(text.flatMap { $0.isASCII && ($0.isPunctuation || $0.isSymbol) ? ["\\", $0] : [$0] })
  }

  private static func yaml(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\u{2028}", with: "\\L").replacing("\u{2029}", with: "\\P").replacing(
        "\u{FEFF}", with: "\\uFEFF")
  }

  private static func address(_ text: String) -> String {
    text.utf8.map { byte in
      let scalar = Unicode.Scalar(byte)
      let isPlain = scalar.isASCII && ("a"..."z" ~= scalar || "0"..."9" ~= scalar)
      return isPlain
        ? String(scalar) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }
}
