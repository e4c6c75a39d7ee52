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

  func run(_ rules: RuleSets) async throws {
    try await run { terminal in
      let words = try words()
      if let title, title.allSatisfy(\.isWhitespace) {
        throw Obstacle("--title: the title is empty", hint: "write one, or leave '--title' out")
      }
      let day = try site.day()
      let folder = words.dropLast().joined(separator: "/")
      var files = [
        (words.joined(separator: "/") + ".md", title ?? ProposedTitle.text(from: words[words.count - 1]))
      ]
      let reader = FolderReader(root: site.root)
      if !folder.isEmpty, try reader.file(at: "content/\(folder)/index.md") == nil {
        files.append(("\(folder)/index.md", ProposedTitle.text(from: words[words.count - 2])))
      }
      let sources = try await reader.files(below: "content").value
      let facts = RulesReader.rules(among: sources, rules).value.edition.facts.filter { $0.text.count < 12 }
      for (path, title) in files {
        let full = "\(site.root)/content/\(path)"
        try SourceWriter.create(
          full,
          with: Array(
            (path.hasSuffix("/index.md")
              ? Skeleton.section(title: title) : Skeleton.text(title: title, day: day, fact: facts.first))
              .utf8))
        terminal.output("\(full)\n")
      }
    }
  }

  /// The parts of the path, without the ending.
  private func words() throws(Obstacle) -> [String] {
    let name = path.hasSuffix(".md") ? String(path.dropLast(3)) : path
    var words = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    // Shell completion adds it to the path.
    if words.count > 1, words[0] == "content" { words.removeFirst() }
    guard words.allSatisfy(Permalink.isWord) else {
      throw Obstacle(
        "PATH: '\(path)' is not the path of an article",
        hint: "write lowercase words between slashes, as in refunds/late-shipment")
    }
    return words
  }
}

/// The first text of a new article.
enum Skeleton {
  static func section(title: String) -> String {
    let quoted = ProposedTitle.quoted(title)
    return """
      ---
      title: \(quoted)
      description: "Answer the title in one sentence: \(quoted.dropFirst())
      weight: 100
      draft: true
      ---

      """
  }

  /// - Parameter fact: an example to quote; nil if the site has no facts.
  static func text(title: String, day: Day, fact: Fact?) -> String {
    let quoted = ProposedTitle.quoted(title)
    let example = fact.map { fact in
      " Quote a figure by its fact, as in [\(fact.text)](fact:\(fact.id.rawValue)); `helpcenter facts` lists them."
    }
    return """
      ---
      title: \(quoted)
      description: "Answer the title in one sentence: \(quoted.dropFirst())
      date: \(day.text)
      tags: []
      keywords: []
      draft: true
      ---

      Start with the answer.\(example ?? "")

      ## The rule

      ## What to do now

      """
  }
}
