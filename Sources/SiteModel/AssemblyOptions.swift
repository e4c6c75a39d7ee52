import Days
import Diagnostics

/// The inputs of an assembly besides its sources.
package struct AssemblyOptions: Sendable {
  package var ruleSets: RuleSets
  package var today: Day
  /// Whether to include drafts and articles that are not published today.
  package var showsUnpublished = false
  /// Overrides `baseURL` in `site.yml`.
  package var baseURL: BaseURL?
  package var hasSearch = true
  /// The calculators' module; nil if it was not built.
  package var module: CalculatorModule?
  /// The templates and assets that a site gets if its `templates/` lacks them.
  package var defaultTemplates: [SourceFile] = []
  /// The name of the folder of assets; nil for a fingerprint of their content.
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
