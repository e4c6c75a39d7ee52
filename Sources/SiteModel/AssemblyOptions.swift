import Days
import Diagnostics

/// The inputs of an assembly besides the sources.
package struct AssemblyOptions: Sendable {
  package var ruleSets: RuleSets
  package var today: Day
  /// Whether to include drafts and articles that are not published today.
  package var showsUnpublished = false
  /// The base URL that replaces `baseURL` in `site.yml`; nil to keep that.
  package var baseURL: BaseURL?
  package var hasSearch = true
  /// The calculators' module; nil if it was not built.
  package var module: CalculatorModule?
  /// The templates and assets for a site whose `templates/` lacks them.
  package var defaultTemplates: [SourceFile] = []
  /// The name of the folder of assets; nil for a fingerprint of the assets' content.
  package var assetFolderName: String?

  package init(
    ruleSets: RuleSets, today: Day, showsUnpublished: Bool = false, module: CalculatorModule? = nil
  ) {
    self.ruleSets = ruleSets
    self.today = today
    self.showsUnpublished = showsUnpublished
    self.module = module
  }
}
