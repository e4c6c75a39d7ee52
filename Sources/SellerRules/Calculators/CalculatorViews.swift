import Markdown
import SiteModel
import Templating
import TradeAssurance

extension EmbedKind {
  /// The calculators, with the figures of given tables.
  static func calculators(_ tables: Tables) -> [EmbedKind] {
    [
      calculator("fees", card: CalculatorCardView.fees) { FeesFormView(context: $0, tables: tables) },
      calculator("price", card: CalculatorCardView.price) { PriceFormView(context: $0, tables: tables) },
      calculator("deadlines", scripts: ["case-days", "events"], card: CalculatorCardView.deadlines) {
        DeadlinesFormView(context: $0, tables: tables)
      },
      calculator("review", card: CalculatorCardView.review) { ReviewFormView(context: $0, tables: tables) },
    ]
  }

  /// A calculator. `scripts` has the scripts that it imports beside those of all calculators.
  private static func calculator<Form: View>(
    _ name: String, scripts: [String] = [],
    card: @escaping @Sendable (EmbedContext) -> CalculatorCardView,
    form: @escaping @Sendable (EmbedContext) -> Form
  ) -> EmbedKind {
    let common = ["calculator", "errors", "glance", "link", "tools", "wording"]
    return EmbedKind(
      EmbedName("calculator", name, isHeading: true), template: "calculators/\(name)",
      scripts: (name, common + scripts)
    ) { JoinedView(card($0), form($0)) }
  }
}
