import Diagnostics
import Markdown
import SiteModel

/// Parses `content/` into the structure of the site: front matter, permalinks, publish states, sections, order.
package enum StructureParser {
  /// Parses all files of `content/`, in any order.
  package static func structure(
    of files: [SourceFile], _ options: AssemblyOptions
  ) async -> Outcome<SiteStructure> {
    let files = files.sorted { $0.path < $1.path }
    let configuration = ConfigurationReader.configuration(
      files.first { $0.path == ConfigurationReader.path }, baseURL: options.baseURL)
    let rules = RulesReader.rules(for: configuration.value, options.ruleSets, files)
    let sources = files.filter { $0.path.utf8.suffix(3).elementsEqual(".md".utf8) }
    let outcomes = await sources.parallelMap(ParsedArticle.parse)
    let parsed = outcomes.map(\.value)
    // The index of each folder's own page, except home.
    let pages = parsed.indices.filter { parsed[$0].isFolderPage && !parsed[$0].folder.isEmpty }
    let folders = Dictionary(pages.map { (parsed[$0].folder, $0) }) { _, last in last }
    async let (sections, topSections, topArticles) = sections(of: parsed, folders)
    async let states = states(of: parsed, folders: folders, options: options)
    async let assets = AssetParser.assets(among: files, below: parsed)
    let permalinks = await Permalinks.permalinks(of: parsed, folders: folders)
    let known = await states
    let articles = await parsed.indices.parallelMap { index in
      let (article, state) = (parsed[index], known[index])
      return Article(
        source: article.source, path: article.path,
        role: article.path == "index.md" ? .home : article.isFolderPage ? .section : .article,
        frontMatter: article.frontMatter, bodyStart: article.bodyStart, permalink: permalinks.value[index],
        state: state, isShown: state == .published || (options.showsUnpublished && article.isReadable))
    }
    async let missing = missingPages(of: articles, parsed, folders)
    let structure = await SiteStructure(
      configuration: configuration.value, rules: rules.value, today: options.today, articles: articles,
      sections: sections, topSections: topSections, topArticles: topArticles, assets: assets.value,
      addressRecord: files.first { $0.path == AddressRecord.path }.map(AddressRecord.init))
    let found = configuration.diagnostics + rules.diagnostics + outcomes.flatMap(\.diagnostics)
    return await Outcome(structure, found + assets.diagnostics + permalinks.diagnostics + missing)
  }

  /// Findings about folders without a page, and about a home page that is missing or not always published.
  private static func missingPages(
    of articles: [Article], _ parsed: [ParsedArticle], _ folders: [String: Int]
  ) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if !articles.contains(where: { $0.role == .home }) {
      let path = "\(ContentPath.root)index.md"
      found.report(.missingHome, about: path, "the site has no home page", hint: "write '\(path)'")
    }
    for home in articles where home.role == .home && home.state != .unreadable {
      let expires = home.frontMatter.expiresOn
      guard !home.isShown || expires != nil else { continue }
      found.report(
        .missingHome, about: home.source.path,
        "the home page is not published" + (home.isShown ? " from \(expires?.value.text ?? "")" : ""),
        hint: "publish it: every site needs a home page")
    }
    let ownerless = parsed.lazy.map(\.folder).filter { !$0.isEmpty && folders[$0] == nil }
    for folder in Set(ownerless).sorted() {
      let path = "\(ContentPath.root)\(folder)/"
      found.report(
        .error("missing-section-page"), about: "\(path)index.md",
        "the folder '\(path)' has articles but no page of its own", hint: "write '\(path)index.md'")
    }
    return found
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
    return zip(parsed, own).map { article, state in
      let folders = "\(article.folder)/".enclosingFolders
      return state == .published && folders.contains(where: hidden.contains) ? .inHiddenSection : state
    }
  }

  /// All sections, and the sections and articles at the top of the site. In each section, articles and subsections are
  /// sorted by `weight`, title, then path; those without a weight come last.
  private static func sections(
    of parsed: [ParsedArticle], _ folders: [String: Int]
  ) -> (sections: [Section], topSections: [Int], topArticles: [Int]) {
    let paths = folders.keys.sorted()
    let pages = paths.compactMap { folders[$0] }
    let indexByPath = Dictionary(uniqueKeysWithValues: paths.enumerated().map { ($1, $0) })
    func section(of path: String) -> Int? {
      path.enclosingFolders.first { indexByPath[$0] != nil }.flatMap { indexByPath[$0] }
    }
    let sectionOfFolder = Dictionary(
      uniqueKeysWithValues: Set(parsed.map(\.folder)).map { ($0, section(of: "\($0)/")) })
    let parents = paths.map(section)
    let keys = parsed.map { ($0.frontMatter.weight ?? .max, $0.frontMatter.title.value, $0.path) }
    // The key nil stands for the top of the site.
    let members = Dictionary(grouping: parsed.indices.filter { !parsed[$0].isFolderPage }) {
      sectionOfFolder[parsed[$0].folder] ?? nil
    }.mapValues { $0.sorted { keys[$0] < keys[$1] } }
    let children = Dictionary(grouping: paths.indices) { parents[$0] }.mapValues {
      $0.sorted { keys[pages[$0]] < keys[pages[$1]] }
    }
    let sections = paths.indices.map { index in
      Section(
        path: paths[index], page: pages[index], articles: members[index] ?? [],
        subsections: children[index] ?? [], parent: parents[index])
    }
    return (sections, children[nil] ?? [], members[nil] ?? [])
  }
}
