import SiteModel

/// A site as the one who serves it sees it: its files, its former addresses, and where it stands.
struct HostedSite: Sendable {
  /// A former address and the present one.
  struct Redirect: Sendable {
    let former: Permalink
    let present: Permalink
  }

  let base: BaseURL
  /// All files but those for hosts and those of the search index; sorted.
  let paths: [OutputPath]
  /// Sorted by the former address.
  let redirects: [Redirect]
  /// Whether the site gets a search index, whose files are made when all pages are there.
  let hasSearch: Bool

  init(base: BaseURL, paths: [OutputPath], redirects: [Redirect] = [], hasSearch: Bool = false) {
    self.base = base
    self.paths = paths.sorted()
    self.redirects = redirects.sorted { $0.former < $1.former }
    self.hasSearch = hasSearch
  }
}
