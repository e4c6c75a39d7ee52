import TradeAssurance

/// What a site is assembled for, beside its sources.
package struct AssemblyOptions: Sendable {
  package var edition: Edition
  package var today: Day
  /// Drafts, and what is not yet or no longer published, are shown.
  package var showsUnpublished: Bool
  /// Takes the place of the `baseURL` in `site.yml`.
  package var baseURL: BaseURL?
  /// Whether the site gets a search index.
  package var hasSearch: Bool
  /// The calculator compiled to WebAssembly; nil when it was not built.
  package var module: [UInt8]?
  /// The name of the folder of assets; nil for one made from their content.
  package var assetFolderName: String?

  package init(
    edition: Edition, today: Day, showsUnpublished: Bool = false, baseURL: BaseURL? = nil,
    hasSearch: Bool = true, module: [UInt8]? = nil, assetFolderName: String? = nil
  ) {
    self.edition = edition
    self.today = today
    self.showsUnpublished = showsUnpublished
    self.baseURL = baseURL
    self.hasSearch = hasSearch
    self.module = module
    self.assetFolderName = assetFolderName
  }
}
