import TradeAssurance

/// The names that the picture of a refund case has.
struct RefundCaseView: View {
  enum Key: String, CaseIterable {
    case id, titleID, descriptionID, caption, description, edition
    case viewBox, width, height, fontSize, shapes, lines, steps
  }

  private let id: String
  private let caption: String
  private let edition: String
  private let drawing: RefundCaseDrawing
  private let labels: [RefundCaseMoment.Label]
  private let steps: [RefundCaseStepView]

  /// - Parameters:
  ///   - id: unique on the page; the other ids of the picture begin with it.
  ///   - factHref: the address of a fact's rule; nil where no page lists the facts.
  init(edition: Edition, caption: String, id: String, factHref: (FactID) -> String?) {
    let run = RefundCaseRun(periods: edition.tables.refunds)
    self.id = id
    self.caption = caption
    self.edition = edition.name
    let moments = RefundCaseMoment.all(of: run)
    labels = moments.compactMap(\.label)
    drawing = RefundCaseDrawing(run: run, labels: labels)
    steps = moments.map { moment in
      let runs = moment.sentence.map { run in
        switch run {
        case .text(let text): FactLinkView(text: text, href: nil)
        case .fact(let id): FactLinkView(text: edition.fact(id).text, href: factHref(id))
        }
      }
      return RefundCaseStepView(runs: runs, reading: moment.reading)
    }
  }

  func value(of key: Key) -> ViewValue {
    switch key {
    case .id: .text(id)
    case .titleID: .text("\(id)-title")
    case .descriptionID: .text("\(id)-description")
    case .caption: .text(caption)
    case .description: .text(description)
    case .edition: .text(edition)
    case .viewBox: .text("0 0 \(RefundCaseDrawing.width) \(drawing.height)")
    case .width: .number(RefundCaseDrawing.width)
    case .height: .number(drawing.height)
    case .fontSize: .number(RefundCaseDrawing.fontSize)
    case .shapes: .list(drawing.shapes.map { ShapeView(shape: $0) })
    case .lines: .list(drawing.lines.map { DrawnLineView(line: $0) })
    case .steps: .list(steps)
    }
  }

  static func shape(of key: Key) -> ViewShape {
    switch key {
    case .id, .titleID, .descriptionID, .caption, .description, .edition, .viewBox: .text
    case .width, .height, .fontSize: .number
    case .shapes: .list(ShapeView.self)
    case .lines: .list(DrawnLineView.self)
    case .steps: .list(RefundCaseStepView.self)
    }
  }

  /// What the picture shows, for those who do not see it.
  private var description: String {
    let days = labels.map { "\($0.title): \($0.text)" }
    return (["The days of a case, one below the other, drawn to scale."] + days).joined(separator: " ")
  }
}

/// A path of the picture.
struct ShapeView: View {
  enum Key: String, CaseIterable {
    case kind, path
  }

  let shape: RefundCaseDrawing.Shape

  func value(of key: Key) -> ViewValue {
    switch key {
    case .kind: .text(shape.kind)
    case .path: .text(shape.path)
    }
  }

  static func shape(of key: Key) -> ViewShape { .text }
}

/// A line of text in the picture.
struct DrawnLineView: View {
  enum Key: String, CaseIterable {
    case kind, text, x, y
  }

  let line: RefundCaseDrawing.Line

  func value(of key: Key) -> ViewValue {
    switch key {
    case .kind: .text(line.kind)
    case .text: .text(line.text)
    case .x: .number(line.x)
    case .y: .number(line.y)
    }
  }

  static func shape(of key: Key) -> ViewShape {
    switch key {
    case .kind, .text: .text
    case .x, .y: .number
    }
  }
}

/// One step of the text that says the same.
struct RefundCaseStepView: View {
  enum Key: String, CaseIterable {
    case runs, reading
  }

  let runs: [FactLinkView]
  let reading: String?

  func value(of key: Key) -> ViewValue {
    switch key {
    case .runs: .list(runs)
    case .reading: .text(reading)
    }
  }

  static func shape(of key: Key) -> ViewShape {
    switch key {
    case .runs: .list(FactLinkView.self)
    case .reading: .text
    }
  }
}
