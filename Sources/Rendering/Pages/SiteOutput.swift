import SiteModel

/// All files of the site by path. A file is rendered on request: the build requests all files, the preview
/// only the files that a browser asks for.
package struct SiteOutput: Sendable {
  private typealias Render = @Sendable () -> [UInt8]

  private let contents: [OutputPath: Render]
  /// The paths of all files. Pages that list all articles come first, because they take longest; the rest is sorted.
  package let paths: [OutputPath]

  package init(_ renderer: PageRenderer) {
    let site = renderer.site
    let lists = Self.lists(for: renderer)
    var pages = Self.pagesAndAssets(of: renderer)
    pages += Self.formerPages(of: renderer, beside: lists + pages)
    var contents = Dictionary(pages + lists) { _, later in later }
    let others =
      contents.count == pages.count + lists.count
      ? pages.map(\.0) : contents.keys.filter { path in !lists.contains { $0.0 == path } }
    let hosted = HostedSite(
      base: renderer.baseURL, paths: (lists.map(\.0) + others).sorted(),
      redirects: Self.redirects(of: site), hasSearch: renderer.hasSearch,
      hasVideos: site.structure.assets.contains { $0.isVideo && contents[$0.output] != nil })
    let hostFiles = HostFile.all.filter { $0.isThere(hosted) }
    for file in hostFiles { contents[OutputPath(plain: file.name)] = { Array(file.text(hosted).utf8) } }
    self.contents = contents
    paths = lists.map(\.0) + hostFiles.map { OutputPath(plain: $0.name) } + others.sorted()
  }

  /// Whether the site has a file. Nothing is rendered.
  package func contains(_ path: OutputPath) -> Bool { contents[path] != nil }

  /// Renders a file; nil if the site has no file at the path.
  package func file(at path: OutputPath) -> OutputFile? {
    contents[path].map { OutputFile(path: path, bytes: $0()) }
  }

  /// The pages and assets, nearly sorted by path. Of several with one path the last counts.
  private static func pagesAndAssets(of renderer: PageRenderer) -> [(OutputPath, Render)] {
    let site = renderer.site
    var contents: [(OutputPath, Render)] = []
    contents.reserveCapacity(2 * site.articles.count)
    for (index, article) in site.articles.enumerated() where article.isShown {
      contents.append((OutputPath(of: article.permalink), { renderer.page(of: index).bytes }))
      let twin = OutputPath(of: article.permalink, named: MarkdownTwin.name)
      contents.append((twin, { MarkdownTwin(site: renderer.site, article: index).bytes }))
    }
    let used = AssetUse(of: site)
    for asset in site.structure.assets where used.shown.contains(asset.path) {
      contents.append((asset.output, { asset.bytes }))
    }
    for file in renderer.assets.files { contents.append((file.path, { file.bytes })) }
    return contents
  }

  /// The pages at former addresses. Left out are those whose paths differ from another file only in case: they would
  /// overwrite that file where names ignore case.
  private static func formerPages(
    of renderer: PageRenderer, beside others: [(OutputPath, Render)]
  ) -> [(OutputPath, Render)] {
    let articles = renderer.site.articles.enumerated().filter {
      $1.isShown && !$1.frontMatter.aliases.isEmpty
    }
    if articles.isEmpty { return [] }
    var taken = Set(others.map { $0.0.text.lowercased() })
    return articles.flatMap { index, article in
      let view = RedirectView(renderer: renderer, article: index)
      let render: Render = { renderer.templates.html(.redirect, view).bytes }
      return article.frontMatter.aliases.map(\.value.output).filter {
        taken.insert($0.text.lowercased()).inserted
      }.map { ($0, render) }
    }
  }

  /// The redirects. A former address that names the page's own file needs none, and would redirect to itself.
  private static func redirects(of site: Site) -> [(former: FormerAddress, present: Permalink)] {
    site.articles.filter(\.isShown).flatMap { article in
      article.frontMatter.aliases.map(\.value).filter { $0.output != OutputPath(of: article.permalink) }
        .map { (former: $0, present: article.permalink) }
    }.sorted { $0.former.decoded < $1.former.decoded }
  }

  private static func lists(for renderer: PageRenderer) -> [(OutputPath, Render)] {
    let pages: [GeneratedPage] = [.articles, .notFound] + (renderer.hasSearch ? [.search] : [])
    let table = MachineFile(name: "search/table.json") { SearchTable(site: $0.site).bytes }
    let files =
      MachineFile.all.filter { renderer.site.structure.generated.contains($0.name) }
      + (renderer.hasSearch ? [table] : [])
    return pages.map { page -> (OutputPath, Render) in (page.output, { renderer.page(page).bytes }) }
      + files.map { file in (OutputPath(plain: file.name), { file.bytes(renderer) }) }
  }
}
