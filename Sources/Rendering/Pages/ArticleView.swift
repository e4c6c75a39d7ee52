import Markup
import SiteModel
import Templating

struct ArticleView: View {
  let content: HTML
  let outline: [OutlineView]
  let sectionTitle: String
  let sectionHref: String
  let sectionItems: HTML?
  let previous: LinkView?
  let next: LinkView?
  let related: [ItemView]
  let editHref: String?
  let feedbackHref: String?

  static let fields: [Field<Self>] = [
    .html("content") { $0.content },
    .list("outline") { $0.outline },
    .flag("hasOutline") { $0.outline.count > 1 },
    .text("sectionTitle") { $0.sectionTitle },
    .text("sectionHref") { $0.sectionHref },
    .html("sectionItems") { $0.sectionItems },
    .view("previous") { $0.previous },
    .view("next") { $0.next },
    .list("related") { $0.related },
    .flag("hasRelated") { !$0.related.isEmpty },
    .text("editHref") { $0.editHref },
    .text("feedbackHref") { $0.feedbackHref },
  ]
}
