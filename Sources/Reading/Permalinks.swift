import Diagnostics
import Markdown
import SiteModel

/// The permalinks of articles, made of the folders and the file name or `slug`.
enum Permalinks {
  /// A permalink for each article, at the article's index. `folders` has the index of each folder's own page.
  static func permalinks(of parsed: [ParsedArticle], folders: [String: Int]) async -> Outcome<[Permalink]> {
    var paths = ["": "/"]
    var found: [Diagnostic] = []
    // Outer folders come first, because an inner folder's path starts with the path of the outer one.
    let folderPaths = Set(parsed.map(\.folder)).flatMap { "\($0)/".enclosingFolders }
    for folder in folderPaths.sorted() where paths[folder] == nil {
      let parts = folder.split(separator: "/")
      let page = folders[folder].map { parsed[$0] }
      let word = word(String(parts.last ?? ""), of: page, path: ContentPath.root + folder)
      found += word.diagnostics
      paths[folder] = "\(paths[parts.dropLast().joined(separator: "/")] ?? "/")\(word.value)/"
    }
    let known = paths
    let outcomes = await parsed.parallelMap { article in
      var path = known[article.folder] ?? "/"
      let name = article.path.utf8.dropFirst(article.folder.isEmpty ? 0 : article.folder.utf8.count + 1)
      let base = String(decoding: name.dropLast(".md".utf8.count), as: UTF8.self)
      let word = article.isFolderPage ? nil : word(base, of: article, path: article.source.path)
      if let word { path += word.value + "/" }
      guard let permalink = Permalink(path) else { preconditionFailure("each word was checked before") }
      return Outcome(permalink, word?.diagnostics ?? [])
    }
    return Outcome(outcomes.map(\.value), found + outcomes.flatMap(\.diagnostics))
  }

  /// The word in a permalink for an article or folder: the `slug`, or else the name. `article` is the article or the
  /// folder's own page; nil for a folder without a page.
  private static func word(_ name: String, of article: ParsedArticle?, path: String) -> Outcome<String> {
    if let article, let slug = article.frontMatter.slug {
      if Permalink.isWord(slug.value) { return Outcome(slug.value) }
      let proposal = proposal(for: slug.value)
      let (message, hint) = ("the slug '\(slug.value)' cannot be part of an address", "write '\(proposal)'")
      return Outcome(
        proposal, [Diagnostic(.wrongValue, in: article.source, at: slug.range, message, hint: hint)])
    }
    if Permalink.isWord(name) { return Outcome(name) }
    let word = name.lowercased()
    if article != nil, word == "_index" {
      let message = "a folder's own page must be named 'index.md'"
      let finding = Diagnostic(.fileName, about: path, message, hint: "rename it to 'index.md'")
      return Outcome("index", [finding])
    }
    if Permalink.isWord(word) { return Outcome(word) }
    let proposal = proposal(for: name)
    let page = path.hasSuffix(".md") ? "its front matter" : "the front matter of its 'index.md'"
    let slug = "rename it, or add 'slug: \(proposal)' to \(page)"
    let finding = Diagnostic(
      .fileName, about: path, "the name '\(name)' cannot be part of an address",
      hint: article == nil ? "rename the folder to '\(proposal)'" : slug)
    return Outcome(proposal, [finding])
  }

  /// The letters and digits of `name`, separated by hyphens; `page` if there are none.
  private static func proposal(for name: String) -> String {
    let letters = ["ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"].reduce(name.lowercased()) {
      $0.replacing($1.key, with: $1.value)
    }
    let words = letters.unicodeScalars.split { scalar in
      !(("a"..."z").contains(scalar) || ("0"..."9").contains(scalar))
    }
    return words.isEmpty ? "page" : words.map(String.init).joined(separator: "-")
  }
}
