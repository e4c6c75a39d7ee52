import Markdown
import Templating
import TradeAssurance

/// The views of the calculators, one for each `calculator:` embed.
enum CalculatorViews {
  /// - Parameters:
  ///   - id: the id of the calculator's heading, unique on its page.
  ///   - title: the embed's text.
  static func view(
    of name: CalculatorName, id: String, title: String, frame: CalculatorFrame
  ) -> any View {
    func card(_ texts: CalculatorTexts) -> CalculatorCardView {
      CalculatorCardView(id: id, title: title, frame: frame, texts: texts)
    }
    return switch name {
    case .fees: FeesView(card(.fees(frame)), FeesFormView(frame: frame))
    case .price: PriceView(card(.price(frame)), PriceFormView(frame: frame))
    case .deadlines: DeadlinesView(card(.deadlines), DeadlinesFormView(frame: frame))
    case .review: ReviewView(card(.review(frame)), ReviewFormView(frame: frame))
    }
  }
}

/// The values that all calculators of a site share.
struct CalculatorFrame: Sendable {
  let edition: Edition
  /// The fingerprint of the published `calculator.wasm`.
  let wasmFingerprint: String
  /// The address of a fact's rule; nil if no page lists the facts.
  let factHref: @Sendable (FactID) -> String?
  /// The article at a path below `content/`; nil if the site has none there.
  let article: @Sendable (String) -> LinkView?
  /// The address to which the script appends the link of a case; nil if the site takes no feedback.
  let reportHref: String?

  /// A fact's figure with a link to its rule.
  func fact(_ id: FactID) -> FactLinkView {
    FactLinkView(text: edition.fact(id).text, href: factHref(id))
  }
}

typealias FeesView = JoinedView<CalculatorCardView, FeesFormView>
typealias PriceView = JoinedView<CalculatorCardView, PriceFormView>
typealias DeadlinesView = JoinedView<CalculatorCardView, DeadlinesFormView>
typealias ReviewView = JoinedView<CalculatorCardView, ReviewFormView>
