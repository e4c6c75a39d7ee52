import Facts
import SellerRules
import SiteModel
import TradeAssurance

extension Rules {
  package static let frozen = seller(.frozen)
}

extension Edition {
  package static let frozen = Edition(.frozen)
  /// The edition that the site publishes.
  package static let current = Edition(.current)
}
