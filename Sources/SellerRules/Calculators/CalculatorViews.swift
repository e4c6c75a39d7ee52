import Markdown
import SiteModel
import Templating
import TradeAssurance

extension EmbedKind {
  /// The calculators, with the figures of the given tables.
  static func calculators(_ tables: Tables) -> [EmbedKind] {
    [
      calculator("fees", tables) { FeesView($0.card(.fees($0.context)), FeesFormView(frame: $0)) },
      calculator("price", tables) { PriceView($0.card(.price($0.context)), PriceFormView(frame: $0)) },
      calculator("deadlines", tables, scripts: ["case-days", "events"]) {
        DeadlinesView($0.card(.deadlines($0.context)), DeadlinesFormView(frame: $0))
      },
      calculator("review", tables) { ReviewView($0.card(.review($0.context)), ReviewFormView(frame: $0)) },
    ]
  }

  /// - Parameter scripts: those that its own imports, beside the scripts of all calculators.
  private static func calculator<Made: View>(
    _ name: String, _ tables: Tables, scripts: [String] = [],
    make: @escaping @Sendable (CalculatorFrame) -> Made
  ) -> EmbedKind {
    let common = ["calculator", "errors", "glance", "link", "tools", "wording"]
    return EmbedKind(
      EmbedName("calculator", name, isHeading: true), template: "calculators/\(name)",
      scripts: Scripts(name, importing: common + scripts)
    ) { make(CalculatorFrame(context: $0, tables: tables)) }
  }
}

/// What a calculator on a page is made from.
struct CalculatorFrame: Sendable {
  let context: EmbedContext
  let tables: Tables

  func card(_ texts: CalculatorTexts) -> CalculatorCardView {
    CalculatorCardView(frame: self, texts: texts)
  }
}

typealias FeesView = JoinedView<CalculatorCardView, FeesFormView>
typealias PriceView = JoinedView<CalculatorCardView, PriceFormView>
typealias DeadlinesView = JoinedView<CalculatorCardView, DeadlinesFormView>
typealias ReviewView = JoinedView<CalculatorCardView, ReviewFormView>
