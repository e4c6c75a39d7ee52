import Templating

/// The two answers to "Was this helpful?".
struct FeedbackView: View {
  let yesHref: String
  let noHref: String

  static let fields: [Field<Self>] = [
    .text("yesHref") { $0.yesHref },
    .text("noHref") { $0.noHref },
  ]
}
