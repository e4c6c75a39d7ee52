import Diagnostics
import Markdown
import SiteModel

/// Puts articles into sections: permalinks, publish states, reading order.
struct SectionTree {
  private(set) var articles: [Article] = []
  private(set) var sections: [Section] = []
  private(set) var topSections: [Int] = []
  private(set) var topArticles: [Int] = []
  private(set) var found: [Diagnostic] = []

  /// Puts parsed articles, sorted by path, into sections.
  init(of parsed: [ParsedArticle], options: AssemblyOptions) async {
    let folders = Self.folderPages(parsed)
    findMissingPages(parsed, folders)
    let permalinks = await Permalinks.permalinks(of: parsed, folders: folders)
    found += permalinks.diagnostics
    let states = Self.states(of: parsed, folders: folders, options: options)
    articles = await parsed.indices.parallelMap { index in
      let article = parsed[index]
      return Article(
        source: article.source, path: article.path,
        role: article.path == "index.md" ? .home : article.isFolderPage ? .section : .article,
        frontMatter: article.frontMatter, bodyStart: article.bodyStart, permalink: permalinks.value[index],
        state: states[index],
        isShown: states[index] == .published || (options.showsUnpublished && article.isReadable))
    }
    findHiddenHome()
    makeSections(parsed, folders)
  }

  /// The index of each folder's own page, except home.
  private static func folderPages(_ parsed: [ParsedArticle]) -> [String: Int] {
    let pages = parsed.indices.filter { parsed[$0].isFolderPage && !parsed[$0].folder.isEmpty }
    return Dictionary(pages.map { (parsed[$0].folder, $0) }) { _, last in last }
  }

  private mutating func findMissingPages(_ parsed: [ParsedArticle], _ folders: [String: Int]) {
    if !parsed.contains(where: { $0.path == "index.md" }) {
      found.append(
        Diagnostic(
          .missingHome, about: "\(ContentPath.root)index.md", "the site has no home page",
          hint: "write '\(ContentPath.root)index.md'"))
    }
    let ownerless = parsed.lazy.map(\.folder).filter { !$0.isEmpty && folders[$0] == nil }
    for folder in Set(ownerless).sorted() {
      found.append(
        Diagnostic(
          .error("missing-section-page"), about: "\(ContentPath.root)\(folder)/index.md",
          "the folder '\(ContentPath.root)\(folder)/' has articles but no page of its own",
          hint: "write '\(ContentPath.root)\(folder)/index.md'"))
    }
  }

  private mutating func findHiddenHome() {
    for home in articles where home.role == .home && home.state != .unreadable {
      let expires = home.frontMatter.expiresOn
      guard !home.isShown || expires != nil else { continue }
      found.append(
        Diagnostic(
          .missingHome, about: home.source.path,
          "the home page is not published" + (home.isShown ? " from \(expires?.value.text ?? "")" : ""),
          hint: "publish it: every site needs a home page"))
    }
  }

  /// The publish states. A section whose own page is not published hides its articles and the sections below it.
  private static func states(
    of parsed: [ParsedArticle], folders: [String: Int], options: AssemblyOptions
  ) -> [PublishState] {
    let own = parsed.map { article in
      article.isReadable ? PublishState(of: article.frontMatter, on: options.today) : .unreadable
    }
    let hidden = Set(folders.filter { own[$0.value] != .published && own[$0.value] != .unreadable }.keys)
    guard !hidden.isEmpty else { return own }
    return parsed.indices.map { index in
      guard own[index] == .published else { return own[index] }
      let folders = ancestors(of: parsed[index].folder)
      return folders.contains(where: hidden.contains) ? .inHiddenSection : .published
    }
  }

  /// A folder and the folders that contain it, as in `a/b` and `a` for `a/b`.
  private static func ancestors(of folder: String) -> some Sequence<String> { "\(folder)/".enclosingFolders }

  private mutating func makeSections(_ parsed: [ParsedArticle], _ folders: [String: Int]) {
    let paths = folders.keys.sorted()
    let pages = paths.compactMap { folders[$0] }
    let indexByPath = Dictionary(uniqueKeysWithValues: paths.enumerated().map { ($1, $0) })
    func first(of folders: some Sequence<String>) -> Int? {
      folders.first { indexByPath[$0] != nil }.flatMap { indexByPath[$0] }
    }
    let sectionOfFolder = Dictionary(
      uniqueKeysWithValues: Set(parsed.map(\.folder)).map { ($0, first(of: Self.ancestors(of: $0))) })
    // The key nil stands for the top of the site.
    let members = Dictionary(grouping: articles.indices.filter { articles[$0].role == .article }) {
      sectionOfFolder[parsed[$0].folder] ?? nil
    }
    let parents = paths.map { first(of: $0.enclosingFolders) }
    let children = Dictionary(grouping: paths.indices) { parents[$0] }
    func ownArticles(of section: Int?) -> [Int] { inReadingOrder(members[section] ?? []) }
    func subsections(of section: Int?) -> [Int] {
      inReadingOrder(children[section] ?? [], by: { pages[$0] })
    }
    sections = paths.indices.map { index in
      (
        path: paths[index], page: pages[index], articles: ownArticles(of: index),
        subsections: subsections(of: index), parent: parents[index]
      )
    }
    topSections = subsections(of: nil)
    topArticles = ownArticles(of: nil)
  }

  /// Sorts elements by `weight`, title, then file name; elements without a weight come last.
  ///
  /// - Parameter article: returns the article of an element; if left out, the elements are articles.
  private func inReadingOrder(_ elements: [Int], by article: (Int) -> Int = { $0 }) -> [Int] {
    let keys = elements.map { element in
      let found = articles[article(element)]
      return (
        key: (found.frontMatter.weight ?? .max, found.frontMatter.title.value, found.path), element: element
      )
    }
    return keys.sorted { $0.key < $1.key }.map(\.element)
  }
}
