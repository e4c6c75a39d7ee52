import Days
import Templating

/// A day, for machines and for readers.
struct DateView: View {
  let day: Day

  static let fields: [Field<Self>] = [
    .text("date") { $0.day.text },
    .text("text") { $0.day.shown },
  ]
}
