import Facts
import SiteModel
import TradeAssurance

extension Rules {
  /// Trade Assurance for sellers, of the current edition.
  public static let seller = seller(.current)

  /// Trade Assurance for sellers, with the figures of the given tables.
  public static func seller(_ tables: Tables) -> Rules {
    Rules(
      edition: Edition(tables), embeds: EmbedKind.calculators(tables) + [.refundCase(tables)],
      moduleFingerprint: tables.fingerprint)
  }
}

extension RuleSets {
  /// The sets that this program brings.
  public static let all = RuleSets(["trade-assurance": .seller])
}
