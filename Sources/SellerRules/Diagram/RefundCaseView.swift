import Facts
import Markdown
import SiteModel
import Templating
import TradeAssurance

extension EmbedKind {
  /// The picture of a refund case, with the periods of the given tables.
  static func refundCase(_ tables: Tables) -> EmbedKind {
    EmbedKind(EmbedName("diagram", "refund-case"), template: "embeds/refund-case") {
      RefundCaseView($0, tables)
    }
  }
}

struct RefundCaseView: View {
  private let id: String
  private let caption: String
  private let drawing: RefundCaseDrawing
  private let labels: [RefundCaseMoment.Label]
  private let steps: [RefundCaseStepView]

  init(_ context: EmbedContext, _ tables: Tables) {
    let run = RefundCaseRun(periods: tables.refunds)
    id = context.id
    caption = context.caption
    let moments = RefundCaseMoment.all(of: run)
    labels = moments.compactMap(\.label)
    drawing = RefundCaseDrawing(run: run, labels: labels)
    steps = moments.map { moment in
      let runs = moment.sentence.map { run in
        switch run {
        case .text(let text): FactLinkView(text: text, href: nil)
        case .fact(let id): context.fact(id)
        }
      }
      return RefundCaseStepView(runs: runs)
    }
  }

  static let fields: [Field<Self>] = [
    .text("id") { $0.id },
    .text("caption") { $0.caption },
    .text("description") { $0.description },
    .text("viewBox") { "0 0 \(RefundCaseDrawing.width) \($0.drawing.height)" },
    .number("width") { _ in RefundCaseDrawing.width },
    .number("height") { $0.drawing.height },
    .number("fontSize") { _ in RefundCaseDrawing.fontSize },
    .list("shapes") { view in view.drawing.shapes.map { ShapeView(shape: $0) } },
    .list("lines") { view in view.drawing.lines.map { DrawnLineView(line: $0) } },
    .list("steps") { $0.steps },
  ]

  /// The picture in words, for readers who cannot see it.
  private var description: String {
    let days = labels.map { "\($0.title): \($0.text)" }
    return (["The days of a case, one below the other, drawn to scale."] + days).joined(separator: " ")
  }
}

struct ShapeView: View {
  let shape: RefundCaseDrawing.Shape

  static let fields: [Field<Self>] = [
    .text("kind") { $0.shape.kind },
    .text("path") { $0.shape.path },
  ]
}

struct DrawnLineView: View {
  let line: RefundCaseDrawing.Line

  static let fields: [Field<Self>] = [
    .text("kind") { $0.line.kind },
    .text("text") { $0.line.text },
    .number("x") { $0.line.x },
    .number("y") { $0.line.y },
  ]
}

/// One step of the same in words.
struct RefundCaseStepView: View {
  let runs: [FactLinkView]

  static let fields: [Field<Self>] = [
    .list("runs") { $0.runs }
  ]
}
