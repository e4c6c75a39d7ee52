import Markup
import Templating

struct HomeView: View {
  let content: HTML
  let sections: [ItemView]
  let latest: [ItemView]

  static let fields: [Field<Self>] = [
    .html("content") { $0.content },
    .list("sections") { $0.sections },
    .list("latest") { $0.latest },
    .flag("hasLatest") { !$0.latest.isEmpty },
  ]
}
