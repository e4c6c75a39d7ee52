import Markdown
import SiteModel
import Templating
import TradeAssurance

extension EmbedKind {
  /// The picture of a refund case, with the periods of given tables.
  static func refundCase(_ tables: Tables) -> EmbedKind {
    EmbedKind(EmbedName("diagram", "refund-case"), template: "embeds/refund-case") {
      RefundCaseView($0, tables)
    }
  }
}

struct RefundCaseView: View {
  private let context: EmbedContext
  private let drawing: RefundCaseDrawing
  private let labels: [RefundCaseMoment.Label]
  private let steps: [RefundCaseStepView]

  init(_ context: EmbedContext, _ tables: Tables) {
    let run = RefundCaseRun(periods: tables.refunds)
    self.context = context
    let moments = RefundCaseMoment.all(of: run)
    labels = moments.compactMap(\.label)
    drawing = RefundCaseDrawing(run: run, labels: labels)
    steps = moments.map { moment in
      RefundCaseStepView(
        runs: moment.sentence.map { run in
          switch run {
          case .text(let text): FactLinkView(text: text, href: nil)
          case .fact(let id): context.fact(id)
          }
        })
    }
  }

  static let fields: [Field<Self>] = [
    .text("id") { $0.context.id },
    .text("caption") { $0.context.caption },
    .text("description") { $0.description },
    .text("viewBox") { "0 0 \(RefundCaseDrawing.width) \($0.drawing.height)" },
    .number("width") { _ in RefundCaseDrawing.width },
    .number("height") { $0.drawing.height },
    .number("fontSize") { _ in RefundCaseDrawing.fontSize },
    .list("shapes") { $0.drawing.shapes },
    .list("lines") { $0.drawing.lines },
    .list("steps") { $0.steps },
  ]

  /// The picture in words, for readers who cannot see it.
  private var description: String {
    let days = labels.map { "\($0.title): \($0.text)" }
    return (["The days of a case, one below the other, drawn to scale."] + days).joined(separator: " ")
  }
}

/// One step of the picture in words.
struct RefundCaseStepView: View {
  let runs: [FactLinkView]

  static let fields: [Field<Self>] = [
    .list("runs") { $0.runs }
  ]
}
