import Diagnostics
import SiteModel

/// The permalink of each article: its folders and its file name, or its `slug`.
struct Permalinks {
  private var permalinks: [Permalink] = []
  private(set) var found: [Diagnostic] = []

  subscript(index: Int) -> Permalink { permalinks[index] }

  /// - Parameter folders: the index of each folder's own page.
  init(of parsed: [ParsedArticle], folders: [String: Int]) {
    permalinks.reserveCapacity(parsed.count)
    var pathOfFolder = ["": "/"]
    for article in parsed {
      var path = self.path(ofFolder: article.folder, parsed, folders, known: &pathOfFolder)
      if !article.isFolderPage { path += word(of: article) + "/" }
      do throws(InvalidPermalink) {
        permalinks.append(try Permalink(path))
      } catch {
        preconditionFailure("each word was checked before")
      }
    }
  }

  private mutating func path(
    ofFolder folder: String, _ parsed: [ParsedArticle], _ folders: [String: Int],
    known: inout [String: String]
  ) -> String {
    if let path = known[folder] { return path }
    let parts = folder.split(separator: "/").map(String.init)
    let parent = parts.dropLast().joined(separator: "/")
    let name = parts.last ?? ""
    let page = folders[folder].map { parsed[$0] }
    let word = page.flatMap { slug(of: $0) } ?? checkedWord(name, of: page, path: "content/\(folder)")
    let path = "\(self.path(ofFolder: parent, parsed, folders, known: &known))\(word)/"
    known[folder] = path
    return path
  }

  private mutating func word(of article: ParsedArticle) -> String {
    if let slug = slug(of: article) { return slug }
    let name = article.path.utf8.dropFirst(article.folder.isEmpty ? 0 : article.folder.utf8.count + 1)
    return checkedWord(
      String(decoding: name.dropLast(".md".utf8.count), as: UTF8.self), of: article, path: article.source.path
    )
  }

  private mutating func slug(of article: ParsedArticle) -> String? {
    guard let slug = article.frontMatter.slug else { return nil }
    if Permalink.isWord(slug.value) { return slug.value }
    found.append(
      Diagnostic(
        .wrongValue, in: article.source, at: slug.range, "the slug '\(slug.value)' is no word of an address",
        hint: "write '\(Self.proposal(for: slug.value))'"))
    return Self.proposal(for: slug.value)
  }

  private mutating func checkedWord(_ name: String, of article: ParsedArticle?, path: String) -> String {
    if Permalink.isWord(name) { return name }
    let word = name.lowercased()
    if Permalink.isWord(word) { return word }
    let proposal = Self.proposal(for: name)
    found.append(
      Diagnostic(
        .fileName, at: SourceLocation(wholeFile: path), "the name '\(name)' is no word of an address",
        hint: article == nil
          ? "rename the folder to '\(proposal)'" : "rename it, or add 'slug: \(proposal)' to its front matter"
      ))
    return proposal
  }

  /// The letters and digits of `name` with hyphens between; `page` when there is none.
  private static func proposal(for name: String) -> String {
    let words = name.lowercased().unicodeScalars.split { scalar in
      !(("a"..."z").contains(scalar) || ("0"..."9").contains(scalar))
    }
    return words.isEmpty ? "page" : words.map(String.init).joined(separator: "-")
  }
}
