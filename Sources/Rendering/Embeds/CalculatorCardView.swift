import Days
import Templating

struct CalculatorCardView: View {
  let id: String
  let title: String
  let frame: CalculatorFrame
  let texts: CalculatorTexts

  static let fields: [Field<Self>] = [
    .text("id") { $0.id },
    .text("title") { $0.title },
    .text("edition") { $0.frame.edition.name },
    .text("wasmFingerprint") { $0.frame.wasmFingerprint },
    .text("reportHref") { $0.frame.reportHref },
    .list("messages") { $0.texts.messages },
    .list("stated") { $0.texts.stated },
    .list("readings") { $0.texts.readings },
    .text("earliest") { _ in Day.earliest.text },
    .text("latest") { _ in Day.latest.text },
  ]
}

/// A figure or a sentence, with a link to its rule.
struct FactLinkView: View {
  let text: String
  let href: String?

  static let fields: [Field<Self>] = [
    .text("text") { $0.text },
    .text("href") { $0.href },
  ]
}
