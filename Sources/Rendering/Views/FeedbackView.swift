/// The two answers to "was this helpful?".
struct FeedbackView: View {
  enum Key: String, CaseIterable {
    case yesHref, noHref
  }

  let yesHref: String
  let noHref: String

  func value(of key: Key) -> ViewValue {
    switch key {
    case .yesHref: .text(yesHref)
    case .noHref: .text(noHref)
    }
  }

  static func shape(of key: Key) -> ViewShape { .text }
}
