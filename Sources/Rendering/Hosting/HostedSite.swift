import SiteModel

/// The facts about a site that its host needs: files, redirects, and the base address.
struct HostedSite: Sendable {
  let base: BaseURL?
  /// All files except those for hosts and those of the search index, sorted.
  let paths: [OutputPath]
  /// The redirects, sorted by the former address.
  let redirects: [(former: FormerAddress, present: Permalink)]
  /// Whether the site gets a search index, which is made after all pages.
  let hasSearch: Bool
  let hasVideos: Bool

  /// The former address with the base path, without escapes.
  func path(of former: FormerAddress) -> String { base.path + former.decoded.dropFirst() }
}
