import Facts
import SiteModel
import TradeAssurance

extension Rules {
  /// The rules of Trade Assurance for sellers, with the figures of the current edition.
  public static let seller = seller(.current)

  /// The rules of Trade Assurance for sellers, with the figures of given tables.
  public static func seller(_ tables: Tables) -> Rules {
    Rules(
      edition: Edition(tables), embeds: EmbedKind.calculators(tables) + [.refundCase(tables)],
      moduleFingerprint: tables.fingerprint)
  }
}

extension RuleSets {
  /// The sets of rules in this program.
  public static let all = RuleSets(["trade-assurance": .seller])
}
