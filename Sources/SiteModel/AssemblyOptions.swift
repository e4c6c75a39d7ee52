import Diagnostics
import TradeAssurance

/// The inputs of an assembly besides its sources.
package struct AssemblyOptions: Sendable {
  package var edition: Edition
  package var today: Day
  /// Whether to include drafts and articles that are not published today.
  package var showsUnpublished: Bool
  /// Overrides `baseURL` in `site.yml`.
  package var baseURL: BaseURL?
  package var hasSearch: Bool
  /// The calculators' module; nil if it was not built.
  package var module: [UInt8]?
  /// The templates and assets that a site gets if its `templates/` lacks them.
  package var defaultTemplates: [SourceFile]
  /// The name of the folder of assets; nil for a fingerprint of their content.
  package var assetFolderName: String?

  package init(
    edition: Edition, today: Day, showsUnpublished: Bool = false, baseURL: BaseURL? = nil,
    hasSearch: Bool = true, module: [UInt8]? = nil, defaultTemplates: [SourceFile] = [],
    assetFolderName: String? = nil
  ) {
    self.edition = edition
    self.today = today
    self.showsUnpublished = showsUnpublished
    self.baseURL = baseURL
    self.hasSearch = hasSearch
    self.module = module
    self.defaultTemplates = defaultTemplates
    self.assetFolderName = assetFolderName
  }
}
