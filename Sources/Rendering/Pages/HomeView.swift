import Markup
import Templating

struct HomeView: View {
  let titleHTML: HTML
  let descriptionHTML: HTML?
  let content: HTML
  let sections: [ItemView]
  let latest: [ItemView]
  let keywords: String?

  static let fields: [Field<Self>] = [
    .html("titleHTML") { $0.titleHTML },
    .html("descriptionHTML") { $0.descriptionHTML },
    .html("content") { $0.content },
    .list("sections") { $0.sections },
    .list("latest") { $0.latest },
    .flag("hasLatest") { !$0.latest.isEmpty },
    .text("keywords") { $0.keywords },
  ]
}
