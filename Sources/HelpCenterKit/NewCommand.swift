import ArgumentParser
import Days
import Diagnostics
import Facts
import Publishing
import Reading
import SiteModel

struct NewCommand: SiteCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Writes the skeleton of an article.",
    discussion: """
      PATH is the article's path below content/, with or without .md. A new folder also gets a section page. Existing \
      files are not overwritten.

      Example: helpcenter new refunds/late-shipment --title "When a shipment is late"
      """)

  @Argument(help: "The article's path below content/, as in refunds/late-shipment.")
  var path: String

  @Option(help: "The title; the default is made from the path.")
  var title: String?

  @OptionGroup var site: SiteOptions

  func run(_ rules: RuleSets, _ terminal: Terminal) async throws {
    let words = try words()
    if self.title?.isBlank == true {
      throw Obstacle("--title: the title is empty", hint: "write one, or leave '--title' out")
    }
    let day = try site.day()
    let reader = FolderReader(root: site.root)
    let sources = try await reader.files(below: "content").value
    let fact = RulesReader.rules(among: sources, rules).value.edition.facts.first { $0.text.count < 12 }
    let article = "content/\(words.joined(separator: "/"))"
    let title = self.title ?? ProposedTitle.text(from: words[words.count - 1])
    let isSection = words.count > 1 && words.last == "index"
    var files = [("\(article).md", isSection ? Self.section(title) : Self.article(title, day, fact))]
    let section = "content/\(words.dropLast().map { $0 + "/" }.joined())index.md"
    if words.count > 1, !isSection, try reader.file(at: section) == nil {
      files.append((section, Self.section(ProposedTitle.text(from: words[words.count - 2]))))
    }
    for (name, text) in files {
      let path = "\(site.root)/\(name)"
      try SourceWriter.create(path, with: Array(text.utf8))
      terminal.output("\(path)\n")
    }
  }

  /// The parts of the article's path, without `.md`.
  private func words() throws(Obstacle) -> [String] {
    let name = path.hasSuffix(".md") ? String(path.dropLast(3)) : path
    var words = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    // Shell completion puts `content/` before the path.
    if words.count > 1, words[0] == "content" { words.removeFirst() }
    guard words.allSatisfy(Permalink.isWord) else {
      throw Obstacle(
        "PATH: '\(path)' is not the path of an article",
        hint: "write lowercase words between slashes, as in refunds/late-shipment")
    }
    return words
  }

  private static func section(_ title: String) -> String { draft(title, "weight: 100\n") }

  /// The text of an article. It quotes `fact` as an example; the fact is nil if the site has none.
  private static func article(_ title: String, _ day: Day, _ fact: Fact?) -> String {
    let example = fact.map { fact in
      " Quote a figure by its fact, as in [\(fact.text)](fact:\(fact.id.rawValue)); `helpcenter facts` lists them."
    }
    return draft(title, "date: \(day.text)\ntags: []\nkeywords: []\n") + """

      Start with the answer.\(example ?? "")

      ## The rule

      ## What to do now

      """
  }

  private static func draft(_ title: String, _ lines: String) -> String {
    let quoted = ProposedTitle.quoted(title)
    return """
      ---
      title: \(quoted)
      description: "Answer the title in one sentence: \(quoted.dropFirst())
      \(lines)draft: true
      ---

      """
  }
}
