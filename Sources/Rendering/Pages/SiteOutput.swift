import Markdown
import SiteModel

/// All files of the site by path. A file is rendered on request: the build requests all files, the preview
/// those that a browser wants.
package struct SiteOutput: Sendable {
  private enum Content: Sendable {
    case article(Int)
    case generated(GeneratedPage)
    case redirect(Int)
    case asset(Int)
    case templateAsset(Int)
    case machineFile(Int)
    case twin(Int)
    case hostFile(Int)
  }

  private let renderer: PageRenderer
  private let hosted: HostedSite
  private let contents: [OutputPath: Content]
  /// Pages that list all articles come first, because they take longest; the others are sorted.
  package let paths: [OutputPath]

  package init(_ input: RenderingInput) {
    renderer = PageRenderer(input)
    let pages = Self.pagesAndAssets(of: renderer)
    let lists = Self.lists(for: renderer)
    var contents = Dictionary(pages + lists) { _, later in later }
    let others =
      contents.count == pages.count + lists.count
      ? pages.map(\.0) : contents.keys.filter { path in !lists.contains { $0.0 == path } }
    hosted = HostedSite(
      base: input.site.structure.baseURL, paths: lists.map(\.0) + others,
      redirects: Self.redirects(of: input.site), hasSearch: input.hasSearch)
    var hostFiles: [OutputPath] = []
    for (index, file) in HostFile.all.enumerated() where file.isThere(hosted) {
      hostFiles.append(OutputPath(plain: file.name))
      contents[OutputPath(plain: file.name)] = .hostFile(index)
    }
    self.contents = contents
    paths = lists.map(\.0) + hostFiles + others.sorted()
  }

  /// - Returns: nil if the site has no such file.
  package func file(at path: OutputPath) -> OutputFile? {
    guard let content = contents[path] else { return nil }
    return OutputFile(path: path, bytes: bytes(of: content))
  }

  private func bytes(of content: Content) -> [UInt8] {
    switch content {
    case .article(let index): renderer.page(of: index).bytes
    case .generated(let page): renderer.page(page).bytes
    case .redirect(let index): renderer.redirect(to: index).bytes
    case .asset(let index): renderer.site.structure.assets[index].bytes
    case .templateAsset(let index): renderer.input.assets.files[index].bytes
    case .machineFile(let index): MachineFile.all[index].bytes(renderer)
    case .twin(let index): MarkdownTwin(renderer: renderer, article: index).bytes
    case .hostFile(let index): Array(HostFile.all[index].text(hosted).utf8)
    }
  }

  /// Nearly sorted by path; the last of several with the same path counts.
  private static func pagesAndAssets(of renderer: PageRenderer) -> [(OutputPath, Content)] {
    let input = renderer.input
    let site = input.site
    var contents: [(OutputPath, Content)] = []
    contents.reserveCapacity(2 * site.articles.count)
    for (index, article) in site.articles.enumerated() where article.isShown {
      contents.append((OutputPath(of: article.permalink), .article(index)))
      contents.append((OutputPath(of: article.permalink, named: MarkdownTwin.name), .twin(index)))
      for alias in article.frontMatter.aliases {
        contents.append((OutputPath(of: alias.value), .redirect(index)))
      }
    }
    let used = AssetUse(of: site)
    for (index, asset) in site.structure.assets.enumerated() {
      if used.shown.contains(asset.path) || !used.all.contains(asset.path) {
        contents.append((asset.output, .asset(index)))
      }
    }
    for (index, file) in input.assets.files.enumerated() {
      contents.append((file.path, .templateAsset(index)))
    }
    return contents
  }

  private static func redirects(of site: Site) -> [HostedSite.Redirect] {
    site.articles.filter(\.isShown).flatMap { article in
      article.frontMatter.aliases.map { HostedSite.Redirect(former: $0.value, present: article.permalink) }
    }
  }

  private static func lists(for renderer: PageRenderer) -> [(OutputPath, Content)] {
    var lists: [(OutputPath, Content)] = [
      (OutputPath(plain: "articles/index.html"), .generated(.articles)),
      (OutputPath(plain: "404.html"), .generated(.notFound)),
    ]
    if renderer.input.hasSearch {
      lists.append((OutputPath(plain: "search/index.html"), .generated(.search)))
    }
    for (index, file) in MachineFile.all.enumerated() where file.isThere(renderer) {
      lists.append((OutputPath(plain: file.name), .machineFile(index)))
    }
    return lists
  }
}
