import SiteModel

/// The facts about a site that its host needs: files, redirects, and the base address.
struct HostedSite: Sendable {
  struct Redirect: Sendable {
    let former: FormerAddress
    let present: Permalink
  }

  let base: BaseURL?
  /// All files except those for hosts and those of the search index, sorted.
  let paths: [OutputPath]
  /// Sorted by the former address.
  let redirects: [Redirect]
  /// Whether there will be a search index, which is made after all pages.
  let hasSearch: Bool
  let hasVideos: Bool

  /// The former address with the base path, without escapes.
  func path(of redirect: Redirect) -> String { base.path + redirect.former.decoded.dropFirst() }

  init(base: BaseURL?, paths: [OutputPath], redirects: [Redirect], hasSearch: Bool, hasVideos: Bool) {
    self.base = base
    self.paths = paths.sorted()
    self.redirects = redirects.sorted { $0.former.decoded < $1.former.decoded }
    self.hasSearch = hasSearch
    self.hasVideos = hasVideos
  }
}
