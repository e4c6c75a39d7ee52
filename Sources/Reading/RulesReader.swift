import Diagnostics
import Facts
import SiteModel

/// Reads the rules of a site: the rules that `site.yml` names, and the team's own facts.
package enum RulesReader {
  /// Reads the rules that `content/site.yml`, one of `files`, names, and the team's facts. Findings about other keys
  /// of `site.yml` are left out.
  package static func rules(among files: [SourceFile], _ sets: RuleSets) -> Outcome<Rules> {
    let source = files.first { $0.path == ConfigurationReader.path }
    return rules(for: ConfigurationReader.configuration(source, baseURL: nil).value, sets, files)
  }

  /// Finds the rules that a site names. `files` has the files of `content/`, with the team's own facts among them.
  static func rules(
    for configuration: SiteConfiguration, _ sets: RuleSets, _ files: [SourceFile]
  ) -> Outcome<Rules> {
    let named = named(in: configuration, sets)
    guard let own = files.first(where: { $0.path == FactsReader.path }) else { return named }
    let all = FactsReader.rules(named.value, adding: own, isNamed: configuration.rules != nil)
    return Outcome(all.value, named.diagnostics + all.diagnostics)
  }

  private static func named(in configuration: SiteConfiguration, _ sets: RuleSets) -> Outcome<Rules> {
    let name = configuration.rules
    if let rules = sets.rules(named: name?.value) { return Outcome(rules) }
    let nearest = Suggestion.nearest(to: name?.value ?? "", among: sets.names)
    let finding = Diagnostic(
      .wrongValue, in: configuration.source, at: name?.range ?? configuration.source.lineRange(0),
      "there is no set of rules '\(name?.value ?? "")'",
      hint: nearest.map { "did you mean '\($0)'?" }
        ?? (sets.names.isEmpty
          ? "remove 'rules': this program has none" : "write \(sets.names.joined(separator: " or "))"))
    return Outcome(.none, [finding])
  }
}
