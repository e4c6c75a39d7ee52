import TradeAssurance

/// The names of the review calculator's form and examples.
struct ReviewFormView: View {
  enum Key: String, CaseIterable {
    case period, dayExample, examples
  }

  let frame: CalculatorFrame

  func value(of key: Key) -> ViewValue {
    switch key {
    case .period: .view(frame.fact(.applicationReview))
    case .dayExample: .text(Self.thursday.text)
    case .examples: .list(examples)
    }
  }

  static func shape(of key: Key) -> ViewShape {
    switch key {
    case .period: .view(FactLinkView.self)
    case .dayExample: .text
    case .examples: .list(ReviewExampleView.self)
    }
  }

  private static let thursday = Day(year: 2026, month: 3, day: 5)

  /// From Thursday to Monday: around a weekend the days differ.
  private var examples: [ReviewExampleView] {
    (0..<5).map { (days: Int32) in
      let submitted = Self.thursday + days
      return ReviewExampleView(
        submitted: submitted, expectedBy: frame.edition.tables.applicationReview.after(submitted))
    }
  }
}

struct ReviewExampleView: View {
  enum Key: String, CaseIterable {
    case submitted, expectedBy
  }

  let submitted: Day
  let expectedBy: Day

  func value(of key: Key) -> ViewValue {
    switch key {
    case .submitted: .text(submitted.shownWithWeekday)
    case .expectedBy: .text(expectedBy.shownWithWeekday)
    }
  }

  static func shape(of key: Key) -> ViewShape { .text }
}
