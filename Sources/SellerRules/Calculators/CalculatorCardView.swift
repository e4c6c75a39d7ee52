import Days
import SiteModel
import Templating

struct CalculatorCardView: View {
  let frame: CalculatorFrame
  let texts: CalculatorTexts

  static let fields: [Field<Self>] = [
    .text("id") { $0.frame.context.id },
    .text("title") { $0.frame.context.caption },
    .text("source") { $0.frame.context.edition.source },
    .text("compared") { $0.frame.context.edition.checked?.shown },
    .text("reportHref") { $0.frame.context.reportHref },
    .list("messages") { $0.texts.messages },
    .list("stated") { $0.texts.stated },
    .list("readings") { $0.texts.readings },
    .text("earliest") { _ in Day.earliest.text },
    .text("latest") { _ in Day.latest.text },
  ]
}
