import Diagnostics
import Facts
import SiteModel

/// What a site knows beside its articles: the rules that `site.yml` names.
package enum RulesReader {
  /// - Parameter files: `content/site.yml` among others; its own findings are not repeated here.
  package static func rules(among files: [SourceFile], _ sets: RuleSets) -> Outcome<Rules> {
    let source = files.first { $0.path == ConfigurationReader.path }
    return rules(for: ConfigurationReader.configuration(source, baseURL: nil).value, sets)
  }

  static func rules(for configuration: SiteConfiguration, _ sets: RuleSets) -> Outcome<Rules> {
    let name = configuration.rules
    if let rules = sets.rules(named: name?.value) { return Outcome(rules) }
    let nearest = Suggestion.nearest(to: name?.value ?? "", among: sets.names)
    let finding = Diagnostic(
      .wrongValue, in: configuration.source, at: name?.range ?? configuration.source.lineRange(0),
      "there are no rules '\(name?.value ?? "")'",
      hint: nearest.map { "did you mean '\($0)'?" }
        ?? (sets.names.isEmpty
          ? "this program brings no rules" : "write \(sets.names.joined(separator: " or "))"))
    return Outcome(.none, [finding])
  }
}
