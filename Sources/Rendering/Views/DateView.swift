import TradeAssurance

/// A day for machines and for readers.
struct DateView: View {
  enum Key: String, CaseIterable {
    case date, text
  }

  let day: Day

  func value(of key: Key) -> ViewValue {
    switch key {
    case .date: .text(day.text)
    case .text: .text(day.shown)
    }
  }

  static func shape(of key: Key) -> ViewShape { .text }
}
